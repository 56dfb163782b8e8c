using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Files;

namespace MentorBot.Host.Questionnaires.Web.Person;

/// <summary>What a form means to the engine.</summary>
/// <param name="Happened">Null where there is nothing yet to tell the engine: <paramref name="Mistake"/> says why.</param>
/// <param name="Entries">What stands in the inputs when the question is drawn again.</param>
internal sealed record PersonAnswer(RunEvent? Happened, Entries Entries, string? Mistake = null);

/// <summary>Turns what was posted for a question into an event of the engine.</summary>
internal static class PersonAnswers
{
    public static async Task<PersonAnswer> ReadAsync(UnitOfWork work, Assignment assignment, Prompt prompt, Posted posted, CancellationToken cancellation)
    {
        if (PageCommands.ReadPress(posted.Command) is { } action) return new PersonAnswer(new RunEvent.Pressed(posted.Step, action), posted.Entries);
        if (prompt.Item is not { } item || posted.Command != PageCommands.Next) return new PersonAnswer(null, posted.Entries, prompt.Texts.UnknownButton);

        var name = InputNames.OfItem(prompt.ItemKey!);
        var (entries, mistake) = item.Kind == ItemKind.File
            ? await FileEntries.TakeAsync(work, assignment, name, item, posted.Entries, posted.Uploads.GetValueOrDefault(name), cancellation)
            : (posted.Entries, null);
        var entered = EntryReading.Read(name, item, entries);
        mistake ??= entered.Mistake;
        if (mistake is not null) return new PersonAnswer(null, entries, mistake);
        if (entered.Value is { } value) return new PersonAnswer(new RunEvent.Given(posted.Step, value), entries);

        // Nothing entered where nothing is needed is the same as «Пропустить».
        return item.MayBeSkipped
            ? new PersonAnswer(new RunEvent.Pressed(posted.Step, Actions.Skip), entries)
            : new PersonAnswer(null, entries, item.RequiredMessage ?? PageTexts.Missing(item));
    }
}
