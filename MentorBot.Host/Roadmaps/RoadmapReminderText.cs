using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Decides the due reminders of roadmap rows: who hears them, and what the program itself can say about the row.</summary>
internal sealed class RoadmapReminderText : IGatheredText
{
    public ReminderSubject Subject => ReminderSubject.RoadmapItem;

    public bool IsReplaceable(Reminder reminder) => true;

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var known = await KnownRows.ReadAsync(work, reminders, cancellation);
        var evidence = await RoadmapEvidence.OfSchoolsAsync(work, known.Items.Values, cancellation);
        var explained = await ExplainedAsync(work, known, cancellation);
        return reminder =>
        {
            var item = known.Items[reminder.SubjectId];
            var wording = RoadmapHearers.Of(item, known.StaffOf(reminder), reminder);
            return Task.FromResult(Completed(wording, evidence.GetValueOrDefault(item.Id), isExplained: explained.Contains(item.Id)));
        };
    }

    private static ReminderWording Completed(ReminderWording wording, RowEvidence? evidence, bool isExplained) => wording is ReminderWording.Gather gather
        ? new ReminderWording.Gather([.. gather.Lines.Cast<RoadmapLine>().Select(line => line with { Evidence = evidence, Why = line.Why is { } why ? why with { IsNews = !isExplained } : null })])
        : wording;

    /// <summary>Of the rows for which nobody at the school is named: those of which somebody who stands in has heard before.</summary>
    private static async Task<HashSet<long>> ExplainedAsync(UnitOfWork work, KnownRows known, CancellationToken cancellation)
    {
        var unnamed = known.Items.Values
            .Where(item => item.Responsibles.Exists(one => one.Name is null && StaffMatch.FindAll(known.StaffOf(item.Roadmap!.SchoolId), one).Count == 0))
            .Select(item => item.Id).ToList();
        if (unnamed.Count == 0) return [];
        var told = from receipt in work.Db.ReminderReceipts
                   join reminder in work.Db.Reminders on receipt.ReminderId equals reminder.Id
                   where reminder.Subject == ReminderSubject.RoadmapItem && unnamed.Contains(reminder.SubjectId) && receipt.StandsIn && receipt.State != ReceiptState.Failed
                   select reminder.SubjectId;
        return [.. await told.Distinct().ToListAsync(cancellation)];
    }
}
