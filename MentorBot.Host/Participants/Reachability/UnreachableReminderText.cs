using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants.Reachability;

/// <summary>Hands the open tasks of those who cannot be reached over to the curators of the school, all in one message.</summary>
internal sealed class UnreachableReminderText(QuestionnaireShelf shelf) : IReminderText
{
    private const int MostNamed = 8;

    public ReminderSubject Subject => ReminderSubject.Unreachable;

    public bool IsReplaceable(Reminder reminder) => true;

    public Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation) =>
        Task.FromResult<ComposeReminder>(reminder => ComposeAsync(work, reminder.SchoolId, cancellation));

    private async Task<ReminderWording> ComposeAsync(UnitOfWork work, long schoolId, CancellationToken cancellation)
    {
        var lost = await LostAsync(work, schoolId, cancellation);
        var records = await ReachabilityRecord.ReadAsync(work, [.. lost.Select(one => one.Participant.Id)], cancellation);
        var news = lost.FindAll(one => records.GetValueOrDefault(one.Participant.Id, ReachabilityRecord.None).MayBeToldFrom <= work.Now);
        await LookAgainAsync(work, schoolId, lost.Select(one => records.GetValueOrDefault(one.Participant.Id, ReachabilityRecord.None).MayBeToldFrom), cancellation);
        if (news.Count == 0) return new ReminderWording.Skip("Новых недоступных людей нет.");

        var curators = await work.Db.Staff
            .Where(staff => staff.SchoolId == schoolId && staff.Role == StaffRoles.Curator && staff.Person != null)
            .Select(staff => staff.Person!).Distinct().ToListAsync(cancellation);
        if (!curators.Exists(curator => curator.Reachable)) return new ReminderWording.Fail("У школы нет куратора на связи.");
        foreach (var (participant, _) in news) ReachabilityRecord.Lost(work, participant.Id);
        return new ReminderWording.Say(curators, await MessageAsync(news, cancellation));
    }

    /// <summary>Those who went a second time within a day are spoken of when the day is over.</summary>
    private static async Task LookAgainAsync(UnitOfWork work, long schoolId, IEnumerable<DateTimeOffset?> mayBeTold, CancellationToken cancellation)
    {
        if (mayBeTold.Where(at => at > work.Now).Min() is not { } next) return;
        await PersonReachability.PlanAsync(work, await work.Db.Schools.SingleAsync(school => school.Id == schoolId, cancellation), next, cancellation);
    }

    /// <summary>Who is unreachable and has something open.</summary>
    private static async Task<List<(Participant Participant, List<Assignment> Open)>> LostAsync(UnitOfWork work, long schoolId, CancellationToken cancellation)
    {
        var people = await work.Db.Participants.AsNoTracking()
            .Where(participant => participant.SchoolId == schoolId && participant.Person != null && !participant.Person.Reachable && participant.State != ParticipantState.Erased)
            .OrderBy(participant => participant.Id).ToListAsync(cancellation);
        var ids = people.ConvertAll(participant => participant.Id);
        var open = (await work.Db.Assignments.AsNoTracking()
            .Where(given => ids.Contains(given.AssigneeId) && (given.State == AssignmentState.Opened || given.State == AssignmentState.InProgress))
            .OrderBy(given => given.Id).ToListAsync(cancellation)).ToLookup(given => given.AssigneeId);
        return [.. people.Where(participant => open.Contains(participant.Id)).Select(participant => (participant, open[participant.Id].ToList()))];
    }

    private async Task<ChatMessage> MessageAsync(List<(Participant Participant, List<Assignment> Open)> news, CancellationToken cancellation)
    {
        var lines = new List<ChatText>();
        foreach (var (participant, open) in news.Take(MostNamed))
        {
            var titles = new List<string>();
            foreach (var given in open) titles.Add($"«{(await shelf.OfAsync(given, cancellation)).TitleRu}»");
            lines.Add(ChatText.Plain("• ") + ChatText.Strong(PersonNotice.TitleOf(participant)) + $" — не закончено: {string.Join(", ", titles.Distinct())}");
        }

        if (news.Count > MostNamed) lines.Add($"…и ещё {news.Count - MostNamed}: в списке людей они отмечены словом «недоступен».");
        return ChatMessage.Column(
            ChatText.Paragraphs(
                "Эти люди закрыли чат с ботом, и мои сообщения до них не доходят:",
                ChatText.Lines(lines),
                "Пожалуйста, свяжитесь с ними сами. Если они снова напишут боту, я сообщу."),
            news.Take(MostNamed).Select(one => new ChatButton(PersonNotice.TitleOf(one.Participant), $"{PeopleButtons.AreaName}:card:{Ids.Text(one.Participant.Id)}")));
    }
}
