using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Cycle;

/// <summary>What others were asked about somebody who is gone needs no answer any more.</summary>
public sealed class LostSubjectTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_card_of_a_mentor_who_leaves_is_closed_with_a_note_and_no_reminder()
    {
        var mentor = await AcceptedAsync("Mentor", "Соколова Анна Игоревна", "A4");
        var other = await AcceptedAsync("Mentor", "Ясная Мария Олеговна", "A4");
        Assert.Equal("Opened", (await OfAsync("A8", mentor)).State);

        await host.PostAsync($"/api/v1/participants/{mentor}/triggers", new { trigger = "Leave" });

        var closed = await OfAsync("A8", mentor);
        Assert.Equal("Waived", closed.State);
        Assert.Contains("больше не в программе", closed.Note, StringComparison.Ordinal);
        Assert.DoesNotContain(ReminderState.Planned, closed.Reminders);
        Assert.Equal("Opened", (await OfAsync("A8", other)).State);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Whoever_was_asked_about_a_mentee_who_leaves_is_asked_no_more()
    {
        var mentee = await AcceptedAsync("Mentee", "Речной Пётр Ильич", "A2");
        var teacher = LiveHost.Id(await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = "Полевая Ольга Юрьевна", role = "ClassTeacher" }));
        await host.PostAsync($"/api/v1/schools/{school.Id}/moments", new { @event = "curatorRequest", subjectId = mentee, assigneeIds = new[] { teacher } });
        Assert.Equal("Opened", (await OfAsync("A7", mentee)).State);

        await host.PostAsync($"/api/v1/participants/{mentee}/triggers", new { trigger = "Leave" });

        Assert.Equal("Waived", (await OfAsync("A7", mentee)).State);
    }

    private async Task<string> AcceptedAsync(string role, string name, string application)
    {
        var (person, _, id) = await school.ComeAsync(role, name, "04.03.2008", "11А");
        await host.PostAsync($"/api/v1/participants/{id}/consents", new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-10", number = "7" });
        await FormFiller.FillAsync(person, application, ("birth_year", "2008"));
        await host.PostAsync($"/api/v1/participants/{id}/triggers", new { trigger = "Accept" });
        return id;
    }

    private async Task<(string State, string Note, List<ReminderState> Reminders)> OfAsync(string code, string subject)
    {
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        var subjectId = Ids.Parse(subject);
        var given = await db.Assignments.SingleAsync(assignment => assignment.Code == code && assignment.SubjectId == subjectId);
        var last = await db.StateChanges.Where(change => change.SubjectId == given.Id).OrderByDescending(change => change.Id).FirstAsync();
        var reminders = await db.Reminders.Where(reminder => reminder.SubjectId == given.Id).Select(reminder => reminder.State).ToListAsync();
        return (given.State.ToString(), last.Note ?? "", reminders);
    }
}
