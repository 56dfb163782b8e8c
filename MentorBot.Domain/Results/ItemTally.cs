using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Results;

/// <summary>What may be counted of the answers to an item.</summary>
public enum TallyKind
{
    /// <summary>Only that there was an answer: texts, dates and people are nobody's statistics.</summary>
    Presence,
    Numbers,
    Choices,
}

/// <summary>Counts the answers that one group gave to one item. «Не хочу отвечать» is counted by itself and stands in no mean.</summary>
public sealed class ItemTally(TallyKind kind)
{
    private readonly SortedDictionary<string, int> _choices = new(StringComparer.Ordinal);

    /// <summary>Who gave an answer; declining and skipping do not make a group larger.</summary>
    public Respondents People { get; } = new();

    public int Given { get; private set; }

    public int Declined { get; private set; }

    public int Skipped { get; private set; }

    public Histogram Numbers { get; } = new();

    /// <summary>Option code → how many chose it; of a multiple choice one person may count at several.</summary>
    public IReadOnlyDictionary<string, int> Choices => _choices;

    public static TallyKind KindOf(ItemType type) => type.Shape switch
    {
        { Family: ValueFamily.Number } => TallyKind.Numbers,
        { Codes: not null } => TallyKind.Choices,
        _ => type is PickType { Source: "schoolSubjects" or "competenceFields" or "trainingProgrammes" } ? TallyKind.Choices : TallyKind.Presence,
    };

    /// <param name="person">Who stands behind the answer; see <see cref="Respondents"/>.</param>
    public void Add(long person, Answer answer)
    {
        if (answer.SetAside) return;
        switch (answer.Status)
        {
            case AnswerStatus.Declined:
                Declined++;
                break;
            case AnswerStatus.Skipped:
                Skipped++;
                break;
            default:
                People.Add(person);
                Given++;
                Count(answer.Value);
                break;
        }
    }

    public void Add(ItemTally other)
    {
        People.Add(other.People);
        Given += other.Given;
        Declined += other.Declined;
        Skipped += other.Skipped;
        Numbers.Add(other.Numbers);
        foreach (var (code, times) in other._choices) Choose(code, times);
    }

    private void Count(AnswerValue? value)
    {
        if (kind == TallyKind.Numbers && value is NumberValue number) Numbers.Add(number.Number);
        if (kind != TallyKind.Choices) return;
        if (value is TextValue one) Choose(one.Text, 1);
        foreach (var code in (value as ManyValue)?.Texts.Distinct() ?? []) Choose(code, 1);
    }

    private void Choose(string code, int times) => _choices[code] = _choices.GetValueOrDefault(code) + times;
}
