using MentorBot.Domain.StateMachines;
using static MentorBot.Domain.Roadmaps.RoadmapItemEffect;
using static MentorBot.Domain.Roadmaps.RoadmapItemState;
using Trigger = MentorBot.Domain.Roadmaps.RoadmapItemTrigger;

namespace MentorBot.Domain.Roadmaps;

/// <summary>A row of the roadmap, from the import to the curator's tick. A moved row goes on as an open one with a new date.</summary>
public static class RoadmapItemMachine
{
    public static readonly StateMachine<RoadmapItemState, Trigger, RoadmapItemFacts, RoadmapItemEffect> Table = new(Imported, table =>
    {
        table.FiredBy(TriggerSource.System, Trigger.Check, Trigger.Open);
        table.FiredBy(TriggerSource.Curator, Trigger.Accept, Trigger.Verify, Trigger.Cancel);
        table.FiredBy(TriggerSource.Curator | TriggerSource.Person, Trigger.Start, Trigger.Complete, Trigger.Move, Trigger.Reopen);

        table.Configure(Imported)
            .Permit(Trigger.Check, NeedsCheck)
            .PermitIf(Trigger.Open, Open, [new ReadingIsSureBeforeOpening()])
            .PermitIf(Trigger.Complete, Done, [new RowIsDoneOnDayNotAhead(), new RowIsDoneInTimeOfPlan()]);

        table.Configure(NeedsCheck)
            .PermitIf(Trigger.Accept, Open, [new DeadlineIsReadBeforeAccepting()])
            .PermitIf(Trigger.Complete, Done, [new RowIsDoneOnDayNotAhead(), new RowIsDoneInTimeOfPlan()])
            .PermitIf(Trigger.Move, Moved, [new MovedRowHasNewDate()]);

        table.Configure(Open)
            .OnEntry(PlanReminders)
            .Permit(Trigger.Check, NeedsCheck, StopReminders)
            .Permit(Trigger.Start, InWork)
            .PermitIf(Trigger.Complete, Done, [new RowIsDoneOnDayNotAhead(), new RowIsDoneInTimeOfPlan()])
            .PermitIf(Trigger.Move, Moved, [new MovedRowHasNewDate()]);

        table.Configure(InWork)
            .Permit(Trigger.Check, NeedsCheck, StopReminders)
            .PermitIf(Trigger.Complete, Done, [new RowIsDoneOnDayNotAhead(), new RowIsDoneInTimeOfPlan()])
            .PermitIf(Trigger.Move, Moved, [new MovedRowHasNewDate()]);

        table.Configure(Moved)
            .OnEntry(RestartReminders)
            .Permit(Trigger.Check, NeedsCheck, StopReminders)
            .Permit(Trigger.Start, InWork)
            .PermitIf(Trigger.Complete, Done, [new RowIsDoneOnDayNotAhead(), new RowIsDoneInTimeOfPlan()])
            .PermitIf(Trigger.Move, Moved, [new MovedRowHasNewDate()]);

        table.Configure(Done)
            .OnEntry(StopReminders, ResolveAnchoredRows, TellCuratorOfCompletion)
            .Permit(Trigger.Verify, Verified)
            .Permit(Trigger.Reopen, InWork, PlanReminders, ResolveAnchoredRows);

        table.PermitFromAny(Trigger.Cancel, Cancelled, except: [Done, Verified], [], StopReminders);
        table.Configure(Cancelled).Permit(Trigger.Reopen, Open);
    });

    /// <summary>The due day itself still counts; what has no due day never becomes overdue.</summary>
    public static bool IsOverdue(RoadmapItemState state, DateOnly? due, DateOnly today) =>
        state is Imported or NeedsCheck or Open or InWork or Moved && due < today;
}
