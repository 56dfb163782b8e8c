using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Domain.StateMachines;
using static MentorBot.Domain.Roadmaps.RoadmapItemState;
using Trigger = MentorBot.Domain.Roadmaps.RoadmapItemTrigger;

namespace MentorBot.Tests.Domain.Roadmaps;

public sealed class RoadmapItemMachineTests
{
    private static readonly DateOnly Today = new(2026, 10, 20);

    private static readonly RoadmapItemFacts Facts = new(Today, DoneOn: Today, NewDue: Today.AddDays(5));

    [Fact]
    public void A_sure_row_is_opened_worked_on_done_and_verified()
    {
        Assert.Equal(Open, Fire(Imported, Trigger.Open, Facts).Reached());
        Assert.Equal(InWork, Fire(Open, Trigger.Start, Facts).Reached());
        Assert.Equal(Done, Fire(InWork, Trigger.Complete, Facts).Reached());
        Assert.Equal(Verified, Fire(Done, Trigger.Verify, Facts).Reached());
    }

    [Fact]
    public void A_row_that_needs_a_check_opens_only_when_the_curator_accepts_it()
    {
        var unsure = Facts with { NeedsCheck = true };

        Assert.Equal(nameof(ReadingIsSureBeforeOpening), Fire(Imported, Trigger.Open, unsure).BrokenRule());
        Assert.Equal(NeedsCheck, Fire(Imported, Trigger.Check, unsure).Reached());
        Assert.Equal(Open, Fire(NeedsCheck, Trigger.Accept, unsure).Reached());
        Assert.DoesNotContain(Trigger.Accept, RoadmapItemMachine.Table.PermittedTriggers(NeedsCheck, unsure, TriggerSource.Person));
    }

    [Fact]
    public void A_deadline_that_nobody_could_read_is_not_accepted()
    {
        var unread = Facts with { NeedsCheck = true, IsUnreadable = true };

        Assert.Equal(nameof(DeadlineIsReadBeforeAccepting), Fire(NeedsCheck, Trigger.Accept, unread).BrokenRule());
        Assert.DoesNotContain(Trigger.Accept, RoadmapItemMachine.Table.PermittedTriggers(NeedsCheck, unread, TriggerSource.Curator));
        Assert.Equal(Moved, Fire(NeedsCheck, Trigger.Move, unread).Reached());
    }

    [Fact]
    public void A_row_is_neither_done_in_the_future_nor_moved_into_the_past()
    {
        Assert.Equal(nameof(RowIsDoneOnDayNotAhead), Fire(Open, Trigger.Complete, Facts with { DoneOn = Today.AddDays(1) }).BrokenRule());
        Assert.Equal(nameof(RowIsDoneInTimeOfPlan), Fire(Open, Trigger.Complete, Facts with { DoneOn = new(1900, 1, 1), PlanFrom = new(2026, 1, 1) }).BrokenRule());
        Assert.Equal(nameof(MovedRowHasNewDate), Fire(Open, Trigger.Move, Facts with { NewDue = Today.AddDays(-1) }).BrokenRule());
        Assert.Equal(nameof(MovedRowHasNewDate), Fire(Open, Trigger.Move, Facts with { NewDue = null }).BrokenRule());
    }

    [Fact]
    public void A_moved_row_goes_on_with_new_reminders()
    {
        Assert.Equal([RoadmapItemEffect.RestartReminders], Fire(InWork, Trigger.Move, Facts).Effects());
        Assert.Equal(Moved, Fire(Moved, Trigger.Move, Facts).Reached());
        Assert.Equal(Done, Fire(Moved, Trigger.Complete, Facts).Reached());
    }

    [Fact]
    public void The_rows_that_count_from_a_row_follow_it_both_ways_and_who_leads_hears_that_it_is_done()
    {
        Assert.Equal([RoadmapItemEffect.StopReminders, RoadmapItemEffect.ResolveAnchoredRows, RoadmapItemEffect.TellCuratorOfCompletion], Fire(Open, Trigger.Complete, Facts).Effects());
        Assert.Equal([RoadmapItemEffect.PlanReminders, RoadmapItemEffect.ResolveAnchoredRows], Fire(Done, Trigger.Reopen, Facts).Effects());
    }

    [Theory]
    [InlineData(Open, -1, true)]
    [InlineData(Open, 0, false)]
    [InlineData(Moved, -1, true)]
    [InlineData(Done, -1, false)]
    [InlineData(Cancelled, -1, false)]
    public void Overdue_is_computed_and_the_due_day_still_counts(RoadmapItemState state, int due, bool overdue)
    {
        Assert.Equal(overdue, RoadmapItemMachine.IsOverdue(state, Today.AddDays(due), Today));
        Assert.False(RoadmapItemMachine.IsOverdue(state, null, Today));
    }

    private static FireResult<RoadmapItemState, Trigger, RoadmapItemEffect> Fire(RoadmapItemState state, Trigger trigger, RoadmapItemFacts facts) =>
        RoadmapItemMachine.Table.Fire(state, trigger, facts);
}
