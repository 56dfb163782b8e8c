using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants.Reachability;

/// <summary>Says once, to who opens the chat again, what has come up while nothing could reach them, and what waits.</summary>
internal sealed class WelcomeBack(QuestionnaireShelf shelf, Menu menu)
{
    private const int MostNamed = 6;

    /// <param name="since">Since when nothing has reached the person.</param>
    public async Task SayAsync(Turn turn, DateTimeOffset since, CancellationToken cancellation)
    {
        var opened = await OpenedAsync(turn, since, cancellation);
        var missed = await MissedReminders.CountAsync(turn, since, cancellation);
        if (opened.Count == 0 && missed.AreNone) return;

        // A command has an answer of its own, mostly the menu.
        var buttons = turn.Event is CommandReceived ? [] : await menu.ButtonsAsync(turn, cancellation);
        turn.ReplyBelow(ChatMessage.Column(
            ChatText.Paragraphs(
                "С возвращением! Пока чат был закрыт, сообщения не доходили, поэтому коротко о главном.",
                opened.Count == 0 ? ChatText.Empty : ChatText.Lines([ChatText.Plain("Открылось за это время:"), .. Lines(opened)]),
                ChatText.Lines(missed.Lines()),
                buttons.Count == 0 ? "Всё это ждёт в меню: /menu" : "Вот что ждёт сейчас:"),
            buttons));
    }

    private static IEnumerable<ChatText> Lines(List<string> titles)
    {
        foreach (var title in titles.Take(MostNamed)) yield return $"• «{title}»";
        if (titles.Count > MostNamed) yield return $"• и ещё {titles.Count - MostNamed}";
    }

    /// <summary>The titles of what was opened, or opened again, since then and still waits.</summary>
    private async Task<List<string>> OpenedAsync(Turn turn, DateTimeOffset since, CancellationToken cancellation)
    {
        var ids = (await turn.RolesAsync(cancellation)).AssigneeIds;
        var open = await turn.Db.Assignments.AsNoTracking()
            .Where(given => ids.Contains(given.AssigneeId) && (given.State == AssignmentState.Opened || given.State == AssignmentState.InProgress))
            .Where(given => turn.Db.StateChanges.Any(change => change.SubjectId == given.Id && change.Machine == AssignmentTriggers.Machine && change.At >= since
                && (change.Trigger == nameof(AssignmentTrigger.Open) || change.Trigger == nameof(AssignmentTrigger.Reopen))))
            .OrderBy(given => given.Id).ToListAsync(cancellation);
        var titles = new List<string>();
        foreach (var given in open) titles.Add((await shelf.OfAsync(given, cancellation)).TitleRu);
        return titles;
    }
}
