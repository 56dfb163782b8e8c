using MentorBot.Domain.Calendars;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Anchors;

/// <summary>Dates a deadline that counts from an event, once the day of the event is known.</summary>
public static class AnchoredDeadline
{
    /// <summary>Whether any part of the deadline waits for an event.</summary>
    public static bool WaitsForEvent(this Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Parts.Any(part => part.Kind == DeadlineKind.Relative);
    }

    /// <summary>The deadline with its days counted from <paramref name="eventOn"/>; null where its words do not say how to count.</summary>
    /// <param name="printed">The deadline as the document gives it.</param>
    /// <param name="eventOn">The day on which the event took place.</param>
    /// <param name="calendar">Which days work, for terms in working days.</param>
    public static Deadline? Resolve(Deadline printed, DateOnly eventOn, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(calendar);
        var parts = printed.Parts.Select(part => part.Kind == DeadlineKind.Relative ? Resolve(part, eventOn, calendar) : part).ToList();
        if (!printed.WaitsForEvent() || parts.OfType<DeadlinePart>().Count() < parts.Count) return null;
        return printed.ReplacedBy(OfParts(printed, parts!) with { Confidence = ReadingConfidence.High, Note = $"Отсчитано от {eventOn:dd.MM.yyyy}." });
    }

    /// <summary>The deadline on days that a person has named, in the place of somebody else's plan.</summary>
    /// <param name="printed">The deadline as the document gives it.</param>
    /// <param name="days">The days; at least one.</param>
    public static Deadline OnDays(Deadline printed, IReadOnlyCollection<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(printed);
        DateOnly[] ordered = [.. days.Distinct().Order()];
        var foreign = printed.Parts.FirstOrDefault(part => part.Kind == DeadlineKind.ByPlan);
        var named = new DeadlinePart { Kind = DeadlineKind.Date, Due = ordered[^1], Occurrences = ordered, Anchor = foreign?.Anchor };
        return printed.ReplacedBy(OfParts(printed, [.. printed.Parts.Where(part => part.Kind is not DeadlineKind.ByPlan and not DeadlineKind.Unknown), named]) with { Confidence = ReadingConfidence.High, Note = "Даты названы куратором." });
    }

    private static DeadlinePart? Resolve(DeadlinePart part, DateOnly eventOn, WorkCalendar calendar)
    {
        if (AnchorTermReader.Read(part.Anchor) is not { } term) return null;
        var counted = term.Amount is { } amount ? Count(eventOn, term.IsBefore ? -amount : amount, term.Unit, calendar) : part.Due ?? part.End;
        if (counted is not { } last || !term.IsBefore && last < eventOn) return null;
        var due = part.Due < last && part.Due >= eventOn ? part.Due.Value : last;
        var opens = term is { IsWindow: true, IsBefore: false } ? eventOn.AddDays(1) : due;
        return part with
        {
            Kind = opens < due ? DeadlineKind.Range : DeadlineKind.Date,
            Start = opens < due ? opens : null,
            Due = due,
            End = null,
            EndsWithPlan = false,
            Occurrences = [due],
        };
    }

    private static DateOnly Count(DateOnly from, int amount, AnchorUnit unit, WorkCalendar calendar) => unit switch
    {
        AnchorUnit.WorkingDays => calendar.WorkingDaysFrom(from, amount),
        AnchorUnit.Weeks => from.AddDays(7 * amount),
        AnchorUnit.Months => from.AddMonths(amount),
        AnchorUnit.Years => from.AddYears(amount),
        _ => from.AddDays(amount),
    };

    /// <summary>Dates and windows bind first, as when the words are read.</summary>
    private static Deadline OfParts(Deadline printed, IReadOnlyList<DeadlinePart> parts)
    {
        var binding = parts.Where(part => part.Kind is DeadlineKind.Date or DeadlineKind.Range).DefaultIfEmpty(parts.MinBy(part => part.Kind)!).ToList();
        return printed with
        {
            Kind = binding[0].Kind,
            Start = binding[0].Start,
            Due = binding.Max(part => part.Due),
            End = binding.Max(part => part.End),
            Occurrences = [.. parts.SelectMany(part => part.Occurrences).Distinct().Order()],
            Parts = parts,
        };
    }
}
