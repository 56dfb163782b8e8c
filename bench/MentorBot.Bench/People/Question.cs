using System.Text.RegularExpressions;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Bench.People;

/// <summary>
/// A question of a questionnaire as a person sees it, and how they answer it: they press what is offered, type where
/// nothing but «Назад» and the like is offered, choose one or more of several and press «Готово», send at the summary.
/// </summary>
internal sealed partial class Question
{
    /// <summary>One of so many questions that need no answer is left out.</summary>
    private const int SkipsOneOf = 4;
    private const int MostChosen = 3;

    private readonly SentMessage message;
    private readonly string step;
    private readonly List<string> common = [];
    private readonly List<string> offered = [];
    private int chosen;

    private Question(SentMessage message, string step)
    {
        (this.message, this.step) = (message, step);
        foreach (var action in message.Actions) Sort(action);
    }

    /// <summary>Null where the message asks nothing.</summary>
    public static Question? In(SentMessage message)
    {
        foreach (var action in message.Actions)
        {
            if (StepOf(action) is { } step) return new Question(message, step);
        }

        return Heading().IsMatch(message.Text) ? new Question(message, "") : null;
    }

    public bool IsRefusal => message.Text.StartsWith('❗');

    private bool IsOfSeveral => message.Actions.Any(IsToggle);

    /// <summary>The answer; <paramref name="mind"/> keeps what the person means to do about a question that takes several presses.</summary>
    public Move Answer(Mind mind)
    {
        if (common.Contains(Actions.Send)) return Press(Actions.Send, TurnKind.Submit);
        mind.LookAt(step, IsRefusal, chosen);
        if (mind.IsAtALoss && (Common(Actions.Skip) ?? Common(Actions.Decline)) is { } wayOut) return Press(wayOut);
        if (IsOfSeveral) return Choose(mind);
        if (Common(Actions.Skip) is { } skip && (mind.Random.Next(SkipsOneOf) == 0 || message.Text.Contains(EngineTexts.Russian.SourceEmpty, StringComparison.Ordinal))) return Press(skip);
        if (offered.Count > 0) return Press(offered[mind.Random.Next(offered.Count)]);
        return Common(Actions.Ready) is { } ready ? Press(ready) : new Move(TurnKind.Answer, Phrases.Fitting(message.Text, mind.Random));
    }

    private Move Choose(Mind mind)
    {
        var enough = chosen >= mind.Wanted || offered.Count == 0;
        if (enough && Common(Actions.Ready) is { } ready) return Press(ready);
        if (chosen == 0 && Common(Actions.Skip) is { } skip && mind.Random.Next(SkipsOneOf) == 0) return Press(skip);
        return Press(offered[mind.Random.Next(offered.Count)]);
    }

    private Move Press(string action, TurnKind kind = TurnKind.Answer)
    {
        foreach (var data in message.Actions)
        {
            if (data.EndsWith(action, StringComparison.Ordinal) && data.AsSpan(0, data.Length - action.Length).EndsWith($":{step}:")) return new Move(kind, data, message);
        }

        throw new InvalidOperationException($"There is no button «{action}».");
    }

    private string? Common(string action) => common.Contains(action) ? action : null;

    private void Sort(string data)
    {
        if (StepOf(data) != step) return;
        var action = data[(data.IndexOf($":{step}:", StringComparison.Ordinal) + step.Length + 2)..];
        if (action is Actions.Back or Actions.Keep or Actions.Skip or Actions.Decline or Actions.Ready or Actions.Send) common.Add(action);
        else if (action is Actions.AddRow or Actions.RemoveLast or Actions.WholeList || Actions.NumberAfter('p', action) is not null) return;
        else if (action.EndsWith('-')) chosen++;
        else offered.Add(action);
    }

    private static bool IsToggle(string data) => data[^1] is '+' or '-';

    /// <summary>The third word of <c>q:ASSIGNMENT:STEP:ACTION</c>; null for another action.</summary>
    private static string? StepOf(string data)
    {
        if (!data.StartsWith("q:", StringComparison.Ordinal)) return null;
        var second = data.IndexOf(':', 2);
        var third = second < 0 ? -1 : data.IndexOf(':', second + 1);
        return third < 0 ? null : data[(second + 1)..third];
    }

    [GeneratedRegex(@" · \d+ из \d+$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();
}

/// <summary>What a person keeps in mind from one press to the next.</summary>
internal sealed class Mind(int seed)
{
    private const int LossAfter = 3;

    private string step = "";
    private int refusals;
    private int chosenBefore;

    public Random Random { get; } = new(seed);

    /// <summary>How many of several options they mean to choose.</summary>
    public int Wanted { get; private set; }

    /// <summary>The same question was not understood several times.</summary>
    public bool IsAtALoss => refusals >= LossAfter;

    public void LookAt(string seen, bool isRefusal, int chosen)
    {
        if (seen != step) (step, refusals, Wanted) = (seen, 0, 1 + Random.Next(3));
        if (isRefusal)
        {
            // Refused at «Готово»: one more is needed; refused at an option: these are enough.
            refusals++;
            Wanted = chosen >= Wanted && chosen == chosenBefore ? chosen + 1 : chosen;
        }

        chosenBefore = chosen;
    }
}
