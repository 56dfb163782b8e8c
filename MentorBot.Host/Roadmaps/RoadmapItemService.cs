using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Refused = MentorBot.Domain.StateMachines.Refusal<
    MentorBot.Domain.Roadmaps.RoadmapItemState, MentorBot.Domain.Roadmaps.RoadmapItemTrigger, MentorBot.Domain.Roadmaps.RoadmapItemEffect>;
using Taken = MentorBot.Domain.StateMachines.Transition<
    MentorBot.Domain.Roadmaps.RoadmapItemState, MentorBot.Domain.Roadmaps.RoadmapItemTrigger, MentorBot.Domain.Roadmaps.RoadmapItemEffect>;

namespace MentorBot.Host.Roadmaps;

/// <summary>Moves a row of the roadmap through its machine. Load the item with its roadmap, school, responsibles and occurrences.</summary>
internal static class RoadmapItemService
{
    /// <summary>What stands in a deadline that a person has moved.</summary>
    public const string MovedNote = "Срок перенесён.";

    /// <summary>Fires a trigger and keeps it in the history; what follows from it is left to the caller.</summary>
    /// <returns>Null where it was taken, else why not.</returns>
    public static Refused? Fire(UnitOfWork work, RoadmapItem item, RoadmapItemTrigger trigger, RoadmapItemFacts facts, string? note = null) =>
        Take(work, item, trigger, facts, out _, note);

    /// <param name="effects">To be carried out when the row is as the trigger has made it.</param>
    private static Refused? Take(UnitOfWork work, RoadmapItem item, RoadmapItemTrigger trigger, RoadmapItemFacts facts, out IReadOnlyList<RoadmapItemEffect> effects, string? note = null)
    {
        var result = RoadmapItemMachine.Table.Fire(item.State, trigger, facts);
        effects = [];
        if (result is Refused refused) return refused;
        var taken = (Taken)result;
        effects = taken.Effects;
        item.State = taken.To;
        work.Record("roadmapItem", item.Id, taken.From.ToString(), taken.To.ToString(), trigger.ToString(), note);
        return null;
    }

    /// <summary>Closes the row, or the one occurrence of a row that is due on several days.</summary>
    public static async Task<Refused?> CompleteAsync(
        UnitOfWork work, RoadmapItem item, DateOnly? occurrence, DateOnly doneOn, string? document, CancellationToken cancellation)
    {
        var facts = FactsOf(item, Today(work, item)) with { DoneOn = doneOn };
        if (occurrence is { } on && item.Deadline.Occurrences.Count > 1 && item.Deadline.Occurrences.Contains(on))
        {
            if (RoadmapItemMachine.Table.Fire(item.State, RoadmapItemTrigger.Complete, facts) is Refused refused) return refused;
            if (item.Occurrences.Exists(known => known.On == on)) return null;
            item.Occurrences.Add(new RoadmapOccurrence { ItemId = item.Id, On = on, DoneOn = doneOn, Document = document });
            work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), nameof(RoadmapItemTrigger.Complete), $"{on:yyyy-MM-dd}");
            if (item.Deadline.Occurrences.Any(day => !item.Occurrences.Exists(known => known.On == day)))
            {
                await RoadmapReminders.ReconcileAsync(work, item, cancellation);
                return null;
            }
        }

        if (Take(work, item, RoadmapItemTrigger.Complete, facts, out var effects, document) is { } refusal) return refusal;
        item.DoneOn = doneOn;
        item.Document = document ?? item.Document;
        item.NeedsCheck = false;
        await RoadmapItemEffects.CarryOutAsync(work, item, effects, countedFrom: null, cancellation);
        return null;
    }

    /// <summary>One day of a row with several is not done after all.</summary>
    public static async Task ReopenAsync(UnitOfWork work, RoadmapItem item, DateOnly occurrence, CancellationToken cancellation)
    {
        if (item.Occurrences.RemoveAll(done => done.On == occurrence) == 0) return;
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), nameof(RoadmapItemTrigger.Reopen), $"{occurrence:yyyy-MM-dd}");
        await RoadmapReminders.ReconcileAsync(work, item, cancellation);
    }

    /// <summary>Gives the row a new due day, with the reason. Of a row with several days one is moved, the others stay.</summary>
    /// <param name="occurrence">Which of several days; null for the next one.</param>
    public static async Task<Refused?> MoveAsync(
        UnitOfWork work, RoadmapItem item, DateOnly? occurrence, DateOnly due, string? reason, CancellationToken cancellation)
    {
        var from = item.Deadline.Occurrences.Count > 1 ? occurrence ?? item.NextDue() : item.NextDue();
        if (item.IsOpen() && from is { } wanted && item.IsPastMoving(wanted)) return new(item.State, RoadmapItemTrigger.Move, [], $"Срок {wanted:dd.MM.yyyy} уже закрыт или перенесён.", null);
        if (Take(work, item, RoadmapItemTrigger.Move, new RoadmapItemFacts(Today(work, item), NewDue: due), out var effects, Note(from, due, reason)) is { } refusal) return refusal;
        item.Deadline = item.Deadline.ReplacedBy(from is { } day && item.Deadline.Occurrences.Count > 1
            ? WithDayMoved(item.Deadline, day, due)
            : OnDay(item.Deadline, due, MovedNote));
        item.AnchorOn = null;
        Settle(item);
        await RoadmapItemEffects.CarryOutAsync(work, item, effects, countedFrom: null, cancellation);
        return null;
    }

    /// <summary>The curator has looked: the reading counts.</summary>
    public static async Task<Refused?> AcceptAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        if (item.State == RoadmapItemState.NeedsCheck)
        {
            var refusal = Fire(work, item, RoadmapItemTrigger.Accept, FactsOf(item, Today(work, item)));
            if (refusal is not null) return refusal;
        }

        Settle(item);
        await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        return null;
    }

    /// <summary>A trigger without input of its own: start, verify, reopen, cancel.</summary>
    public static async Task<Refused?> FireAsync(UnitOfWork work, RoadmapItem item, RoadmapItemTrigger trigger, CancellationToken cancellation)
    {
        if (Take(work, item, trigger, FactsOf(item, Today(work, item)), out var effects) is { } refusal) return refusal;
        var doneOn = item.DoneOn;
        if (trigger == RoadmapItemTrigger.Reopen)
        {
            (item.DoneOn, item.Document) = (null, null);
            TakeBackLastDay(item);
        }

        await RoadmapItemEffects.CarryOutAsync(work, item, effects, doneOn, cancellation);
        return null;
    }

    /// <summary>A row that closed with its last day has that day to do again; the days before it stay done.</summary>
    private static void TakeBackLastDay(RoadmapItem item)
    {
        if (item.Deadline.Occurrences.Count < 2 || item.NextDue() is not null) return;
        if (item.Occurrences.OrderBy(done => done.DoneOn).ThenBy(done => done.On).LastOrDefault() is { } last) item.Occurrences.Remove(last);
    }

    /// <summary>What the rules know about the row itself.</summary>
    public static RoadmapItemFacts FactsOf(RoadmapItem item, DateOnly today) => new(today, item.NeedsCheck, IsUnreadable: item.Deadline.Kind == DeadlineKind.Unknown, PlanFrom: PlanFrom(item.Roadmap!));

    /// <summary>A plan is often adopted when its school year has begun already, and some are in the year before.</summary>
    private static DateOnly PlanFrom(Roadmap roadmap) => new(Math.Min(roadmap.AdoptedOn.Year, roadmap.PeriodStart.Year), 1, 1);

    /// <summary>The same words with a day that a person named.</summary>
    public static Deadline OnDay(Deadline deadline, DateOnly due, string note) => deadline with
    {
        Kind = DeadlineKind.Date,
        Start = null,
        Due = due,
        End = null,
        Occurrences = [due],
        Confidence = ReadingConfidence.High,
        Note = note,
        Parts = [new DeadlinePart { Kind = DeadlineKind.Date, Due = due, Occurrences = [due] }],
    };

    /// <summary>One of several days is another one from now on.</summary>
    private static Deadline WithDayMoved(Deadline deadline, DateOnly from, DateOnly to)
    {
        var days = Moved(deadline.Occurrences);
        return deadline with
        {
            Occurrences = days,
            Due = deadline.Due is null ? null : days[^1],
            Confidence = ReadingConfidence.High,
            Note = MovedNote,
            Parts = [.. deadline.Parts.Select(part => part with { Occurrences = Moved(part.Occurrences), Due = part.Due == from ? to : part.Due })],
        };

        IReadOnlyList<DateOnly> Moved(IReadOnlyList<DateOnly> known) => [.. known.Select(day => day == from ? to : day).Distinct().Order()];
    }

    private static void Settle(RoadmapItem item) => (item.NeedsCheck, item.Reasons) = (false, []);

    private static DateOnly Today(UnitOfWork work, RoadmapItem item) => work.TodayAt(item.Roadmap!.School!);

    private static string Note(DateOnly? from, DateOnly to, string? reason) =>
        $"{(from is { } day ? $"{day:dd.MM.yyyy}" : "без срока")} → {to:dd.MM.yyyy}{(string.IsNullOrWhiteSpace(reason) ? "" : $". {reason}")}";
}
