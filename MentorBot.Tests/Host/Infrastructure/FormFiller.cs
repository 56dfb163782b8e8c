using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>Fills a questionnaire in the chat as a person does: reads the question that stands there, presses or types, until nothing more is asked.</summary>
internal sealed partial class FormFiller(ChatPerson person, string code, IReadOnlyDictionary<string, string> given)
{
    private const int MostSteps = 150;
    private const string Words = "Разобраться в теме и решить задачи самому.";

    private static readonly QuestionnaireCatalog Catalog = QuestionnaireCatalog.LoadEmbedded();

    /// <summary>Pupils of the younger grades are addressed otherwise.</summary>
    private static readonly string[] Ways = [Language.Basic, Language.RussianToChildren];

    private readonly Questionnaire questionnaire = Catalog[code];

    /// <param name="answers">Key → what to type, or the labels to press, separated by «;». «—» skips. What is not given is answered somehow.</param>
    /// <returns>The keys in the order in which they were asked.</returns>
    public static Task<List<string>> FillAsync(ChatPerson person, string code, params (string Key, string Answer)[] answers) =>
        new FormFiller(person, code, answers.ToDictionary(one => one.Key, one => one.Answer)).FillAsync();

    private async Task<List<string>> FillAsync()
    {
        var asked = new List<string>();
        await person.HearAsync();
        var question = Newest();
        if (question is null || IsOver(question)) question = await BeginAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (IsSummary(question))
            {
                await person.PressAsync(EngineTexts.Russian.Send);
            }
            else
            {
                var item = Asked(question);
                if (asked.LastOrDefault() != item.Key) asked.Add(item.Key);
                await AnswerAsync(item, question);
            }

            var next = Newest();
            if (next is null || next.Version <= question.Version || IsOver(next)) return asked;
            Assert.False(next.Text.StartsWith('❗'), $"{code}: {next.Text}");
            question = next;
        }

        throw new InvalidOperationException($"{code} never ends: {question.Text}");
    }

    /// <summary>An opened questionnaire waits in the menu.</summary>
    private async Task<SeenMessage> BeginAsync()
    {
        await person.SayAsync("/menu");
        await person.PressAsync($"📝 {questionnaire.TitleRu}");
        return Newest() ?? throw new InvalidOperationException($"{code} did not begin: {person.EverSaid}");
    }

    private static bool IsOver(SeenMessage message) =>
        message.Text.Contains(EngineTexts.Russian.Thanks, StringComparison.Ordinal) || message.Text.EndsWith("Записано.", StringComparison.Ordinal);

    private static bool IsSummary(SeenMessage message) => Ways.Any(language => message.Text.Contains(EngineTexts.Of(language).SummaryQuestion, StringComparison.Ordinal));

    private SeenMessage? Newest() => person.All.LastOrDefault(message =>
        IsOver(message) && message.Text.StartsWith(questionnaire.TitleRu, StringComparison.Ordinal)
        || IsSummary(message) && message.Text.Contains(questionnaire.TitleRu, StringComparison.Ordinal)
        || Matching(message) is not null && message.Text.Contains(questionnaire.TitleRu, StringComparison.Ordinal));

    private Item Asked(SeenMessage message) => Matching(message) ?? throw new InvalidOperationException($"{code} asks what it does not hold: {message.Text}");

    private Item? Matching(SeenMessage message) => Ways.SelectMany(language => questionnaire.In(language).Items)
        .Where(item => Regex.IsMatch(message.Text, "(?m)^" + Placeholders().Replace(Regex.Escape(item.Prompt), ".*"), RegexOptions.None, TimeSpan.FromSeconds(1)))
        .MaxBy(item => item.Prompt.Length);

    private async Task AnswerAsync(Item item, SeenMessage question)
    {
        var answer = given.GetValueOrDefault(item.Key);
        if (answer == "—") await person.PressAsync(EngineTexts.Russian.Skip);
        else if (item.Type is ListType list) await AnswerRowAsync(list, question);
        else await AnswerAsync(item.Type, answer, question);
    }

    private async Task AnswerRowAsync(ListType list, SeenMessage question)
    {
        if (question.Buttons.Any(button => button.Label == EngineTexts.Russian.Ready))
        {
            await person.PressAsync(EngineTexts.Russian.Ready);
            return;
        }

        var field = list.Fields.Single(field => Regex.IsMatch(question.Text, $@"Строка \d+\. {Regex.Escape(field.Label)}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await AnswerAsync(field.Type, given.GetValueOrDefault($"steps.{field.Key}"), question);
    }

    private async Task AnswerAsync(ItemType type, string? answer, SeenMessage question)
    {
        switch (type)
        {
            case TextType:
                await person.SayAsync(answer ?? Words);
                break;
            case ProfileType when answer is null && question.Buttons.Any(button => button.Label == EngineTexts.Russian.Confirm):
                await person.PressAsync(EngineTexts.Russian.Confirm);
                break;
            case NumberType number:
                await person.SayAsync(answer ?? EngineTexts.Russian.Number(number.Max));
                break;
            case YesNoType:
                await person.PressAsync(answer ?? EngineTexts.Russian.Yes);
                break;
            case ScaleType:
                await person.PressAsync(answer ?? "8");
                break;
            case DateType when answer is null:
                await person.PressAsync(EngineTexts.Russian.Today);
                break;
            case DateType or DatesType or TimeType or ProfileType:
                await person.SayAsync(answer ?? EngineTexts.Russian.Date(person.Today));
                if (type is DatesType && Newest()!.Buttons.Any(button => button.Label == EngineTexts.Russian.Ready)) await person.PressAsync(EngineTexts.Russian.Ready);
                break;
            case PickType { Max: not 1 }:
                await PickAsync(answer?.Split(';', StringSplitOptions.TrimEntries), question);
                break;
            default:
                await ChooseAsync(type, answer?.Split(';', StringSplitOptions.TrimEntries) ?? [Offered(question).First()]);
                break;
        }
    }

    private static readonly string[] Common = [EngineTexts.Russian.Back, EngineTexts.Russian.Skip, EngineTexts.Russian.Ready, EngineTexts.Russian.Keep];

    private static IEnumerable<string> Offered(SeenMessage question) => question.Buttons.Select(button => button.Label).Except(Common);

    /// <summary>Of people, where several may be named, all that are offered; who already stands chosen is pressed only to be taken back.</summary>
    private async Task PickAsync(string[]? named, SeenMessage question)
    {
        foreach (var label in Offered(question))
        {
            var isChosen = label.StartsWith(EngineTexts.SelectedMark, StringComparison.Ordinal);
            var name = isChosen ? label[EngineTexts.SelectedMark.Length..] : label;
            var isWanted = named is null || named.Any(one => name.StartsWith(one, StringComparison.OrdinalIgnoreCase));
            if (isChosen != isWanted) await person.PressAsync(label);
        }

        await person.PressAsync(EngineTexts.Russian.Ready);
    }

    private async Task ChooseAsync(ItemType type, IReadOnlyList<string> labels)
    {
        foreach (var label in labels) await person.PressAsync(label);
        if (type is MultiType) await person.PressAsync(EngineTexts.Russian.Ready);
    }

    [GeneratedRegex(@"\\\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholders();
}
