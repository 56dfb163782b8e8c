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
        var (entered, entries) = item.Kind == ItemKind.File
            ? await FileAsync(work, assignment, name, prompt, posted, cancellation)
            : (EntryReading.Read(name, item, posted.Entries, prompt.Texts.Pages), posted.Entries);
        if (entered.Mistake is { } mistake) return new PersonAnswer(null, entries, mistake);
        if (entered.Value is { } value) return new PersonAnswer(new RunEvent.Given(posted.Step, value), entries);

        // Nothing entered where nothing is needed is the same as «Пропустить».
        return item.MayBeSkipped
            ? new PersonAnswer(new RunEvent.Pressed(posted.Step, Actions.Skip), entries)
            : new PersonAnswer(null, entries, item.RequiredMessage ?? ItemWords.Missing(item, prompt.Texts.Pages));
    }

    private static async Task<(Entered Entered, Entries Entries)> FileAsync(
        UnitOfWork work, Assignment assignment, string name, Prompt prompt, Posted posted, CancellationToken cancellation)
    {
        var item = prompt.Item!;
        var file = await FileEntries.TakeAsync(work, assignment, item, posted.Entries.One(name), posted.Uploads.GetValueOrDefault(name), prompt.Texts.Pages, cancellation);
        return (new Entered(file.Value, file.Mistake), AnswerEntries.Of(name, item, file.Value));
    }
}
