using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

internal sealed record ReminderRecipientResponse(string? StaffId, string? Name);

/// <param name="StandsIn">In the place of somebody who cannot be reached or has declined.</param>
/// <param name="State">queued, sent or failed.</param>
/// <param name="At">Since when it is in that state.</param>
/// <param name="Note">Why it failed.</param>
internal sealed record ReminderReceiptResponse(string? StaffId, string? Name, bool StandsIn, string State, DateTimeOffset At, string? Note);

internal sealed record ReminderResponse(
    string Id, string ItemId, DateOnly? Occurrence, string? Policy, string Kind, DateTimeOffset SendAt, ReminderRecipientResponse Recipient,
    string State, DateTimeOffset? SentAt, string? Note, IReadOnlyList<ReminderReceiptResponse> Receipts);

internal sealed class RemindersApi : IAdminEndpoints
{
    private static readonly string[] States = ["planned", "sent", "skipped", "failed", "cancelled"];

    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/schools/{id}/reminders", ListAsync).WithTags("Roadmaps").WithSummary("The reminders of the school's roadmaps.");

    private static async Task<Results<Ok<Page<ReminderResponse>>, ValidationProblem, NotFound>> ListAsync(
        string id, [FromQuery] DateOnly? from, [FromQuery] DateOnly? to, [FromQuery] string? state, [FromQuery] string? itemId, [AsParameters] PageRequest page,
        CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var wanted = validation.OptionalCode(state, "state", States);
        if (validation.Failed) return validation.Problem();
        var since = from is { } first && first >= CalendarDay.Earliest ? SchoolTime.StartOf(first, school) : DateTimeOffset.MinValue;
        var until = to is { } last && last <= CalendarDay.Latest ? SchoolTime.StartOf(last.AddDays(1), school) : DateTimeOffset.MaxValue;
        var states = Enum.GetValues<ReminderState>().Where(known => wanted is null || Word(known) == wanted).ToList();
        var item = itemId is null ? (long?)null : Ids.Parse(itemId);
        var found = await db.Reminders.AsNoTracking()
            .Where(reminder => reminder.SchoolId == school.Id && reminder.Subject == ReminderSubject.RoadmapItem
                && reminder.SendAt >= since && reminder.SendAt < until && states.Contains(reminder.State) && (item == null || reminder.SubjectId == item))
            .PageAsync(reminder => reminder.Id, page, cancellation);
        var staff = await db.StaffOfAsync(school.Id, cancellation);
        var recipients = await RecipientsAsync(db, staff, found.Items, cancellation);
        var receipts = await ReceiptsAsync(db, school, staff, found.Items, cancellation);
        return TypedResults.Ok(found.Select(reminder => new ReminderResponse(
            Ids.Text(reminder.Id), Ids.Text(reminder.SubjectId), reminder.Occurrence, reminder.Policy, reminder.Kind, SchoolTime.AtSchool(reminder.SendAt, school),
            recipients(reminder), Word(reminder.State), reminder.SentAt is { } sent ? SchoolTime.AtSchool(sent, school) : null, reminder.Note,
            [.. receipts[reminder.Id]])));
    }

    /// <summary>A reminder that is on its way to the messenger is still planned for who looks from outside.</summary>
    private static string Word(ReminderState state) => state == ReminderState.Queued ? "planned" : DeadlineResponse.Word(state);

    private static async Task<Func<Reminder, ReminderRecipientResponse>> RecipientsAsync(
        MentorBotDb db, List<StaffMember> staff, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.RecipientId).Distinct().ToList();
        var responsibles = await db.Set<RoadmapResponsible>().AsNoTracking().Where(responsible => ids.Contains(responsible.Id)).ToDictionaryAsync(responsible => responsible.Id, cancellation);
        return reminder =>
        {
            if (reminder.RecipientId is { } recipient && responsibles.TryGetValue(recipient, out var responsible))
            {
                var member = StaffMatch.Find(staff, responsible);
                return new ReminderRecipientResponse(Ids.Text(member?.Id), member?.Name ?? responsible.Name ?? responsible.Role);
            }

            var holder = reminder.RecipientRole == RoadmapReminders.Wished
                ? staff.Find(member => member.Id == reminder.RecipientId)
                : staff.Find(member => member.Role == reminder.RecipientRole);
            return new ReminderRecipientResponse(Ids.Text(holder?.Id), holder?.Name);
        };
    }

    /// <summary>Each person to whom a reminder went, by reminder.</summary>
    private static async Task<ILookup<long, ReminderReceiptResponse>> ReceiptsAsync(
        MentorBotDb db, School school, List<StaffMember> staff, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.Id).ToList();
        var receipts = await db.ReminderReceipts.AsNoTracking().Where(receipt => ids.Contains(receipt.ReminderId)).OrderBy(receipt => receipt.Id).ToListAsync(cancellation);
        return receipts.ToLookup(receipt => receipt.ReminderId, receipt => new ReminderReceiptResponse(
            Ids.Text(receipt.StaffId), staff.Find(member => member.Id == receipt.StaffId)?.Name, receipt.StandsIn,
            DeadlineResponse.Word(receipt.State), SchoolTime.AtSchool(receipt.At, school), receipt.Note));
    }
}
