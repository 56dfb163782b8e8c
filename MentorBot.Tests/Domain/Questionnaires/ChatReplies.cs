using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>What a person in the chat types and presses to give an answer that stands at no other yet.</summary>
internal static class ChatReplies
{
    /// <summary>Gives the answer to the item asked.</summary>
    public static void Give(Conversation talk, ItemType type, AnswerValue value, RunContext context)
    {
        if (value is FileValue file)
        {
            talk.Happen(new RunEvent.SentFile(new FileRef(file.Id, file.Name, 20_000, file.IsPhoto, "image/jpeg")));
            return;
        }

        foreach (var reply in To(type, value, context))
        {
            talk.Happen(reply is ['[', .. var action, ']'] ? new RunEvent.Pressed(talk.Prompt.Step, action) : new RunEvent.Typed(reply));
            Assert.True(talk.Last.Outcome == RunOutcome.Accepted, $"«{reply}» was refused at {talk.Prompt.ItemKey}: {talk.Last.Notice}");
        }
    }

    private static IEnumerable<string> To(ItemType type, AnswerValue value, RunContext context) => (type, value) switch
    {
        (NoteType, _) => ["[ok]"],
        (YesNoType, TextValue one) => [one.Text == "yes" ? "[o1]" : "[o0]"],
        (SingleType single, TextValue one) => [$"[{Action(single.Options, one.Text)}]"],
        (MultiType multi, ManyValue many) => [.. many.Texts.Select(code => $"[{Action(multi.Options, code)}+]"), "[ok]"],
        (PickType pick, TextValue one) => [Label(pick, one.Text, context)],
        (PickType pick, ManyValue many) => [.. many.Texts.Select(id => Label(pick, id, context)), "[ok]"],
        (DatesType dates, ManyValue many) => [string.Join(", ", many.Texts), .. many.Texts.Count < dates.Max ? ["[ok]"] : Array.Empty<string>()],
        (ListType list, RowsValue rows) => [.. rows.Rows.Index().SelectMany(row => Row(list, row.Item, row.Index, context)), .. rows.Rows.Count < list.Max ? ["[ok]"] : Array.Empty<string>()],
        (_, NumberValue number) => [number.Number.ToString(CultureInfo.GetCultureInfo("ru-RU"))],
        (_, TextValue text) => [text.Text],
        _ => throw new InvalidOperationException($"{value} is no answer to {type}."),
    };

    private static IEnumerable<string> Row(ListType list, IReadOnlyDictionary<string, AnswerValue> row, int index, RunContext context)
    {
        if (index >= list.Min) yield return "[add]";
        foreach (var reply in list.Fields.Where(field => row.ContainsKey(field.Key)).SelectMany(field => To(field.Type, row[field.Key], context))) yield return reply;
    }

    private static string Action(OptionList options, string code) => options.Action(options.All.Single(option => option.Code == code));

    private static string Label(PickType pick, string id, RunContext context) => context.Source(pick.Source).Single(choice => choice.Id == id).Label;
}
