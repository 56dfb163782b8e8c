using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>Turns statements that are not about frequency into parts.</summary>
internal sealed class PlainResolver(DeadlineContext context, Findings findings)
{
    private const string NoSuchDay = "Такого дня в календаре нет, уточните дату.";
    private const string Narrows = "Не ясно, уточняет ли названный день срок перед ним.";
    private const string NoMonth = "Назван день, но не месяц.";

    private readonly UndatedResolver undated = new(context, findings);
    private bool isSequel;

    public void Add(Phrase phrase)
    {
        switch (phrase)
        {
            case UnitsPhrase units: AddUnits(units); break;
            case WindowPhrase window: AddWindow(window); break;
            case MonthDaysPhrase days: AddMonthDays(days); break;
            case OpenPhrase open: undated.Add(open); break;
            case RelativePhrase relative: undated.Add(relative); break;
            case OutcomePhrase outcome: AddOutcome(outcome); break;
            case NoisePhrase { Doubt: { } doubt }: findings.Doubt(ReadingConfidence.Medium, doubt); break;
            case SequelPhrase: isSequel = true; break;
            case ExceptPhrase except when findings.Parts.Count == 0: findings.Refuse($"Сказано, когда не надо: «{except.Words}». Напишите сам срок."); break;
            case ExceptPhrase except: findings.Doubt(ReadingConfidence.Low, $"Исключение «{except.Words}» в датах не учтено."); break;
            case UnreadPhrase { CutsDate: true } unread: findings.Refuse($"Перед датой стоят лишние цифры: «{unread.Words}». Уточните дату."); break;
            case UnreadPhrase unread:
                findings.Doubt(unread.MatchesTime ? ReadingConfidence.Low : ReadingConfidence.Medium, $"Осталось непонятным: «{unread.Words}».");
                break;
        }
    }

    private void AddUnits(UnitsPhrase phrase)
    {
        var units = phrase.Mode is DueMode.Until ? phrase.Units.Select(unit => unit.Limit ?? unit).ToArray() : phrase.Units;
        if (YearInference.ResolveList(units, context) is not { } resolved)
        {
            findings.Refuse(NoSuchDay);
            return;
        }

        if (findings.Parts is [.., { Kind: DeadlineKind.Date or DeadlineKind.Range }, { Kind: DeadlineKind.AsNeeded }])
            findings.Doubt(ReadingConfidence.Medium, "Не ясно, к какому из сроков относится оговорка.");
        if (resolved.Where(unit => !unit.Unit.IsEdge).DistinctBy(unit => unit.Unit.Size).Skip(1).Any()) findings.Doubt(ReadingConfidence.Medium, "В одном перечне и дни, и более длинные сроки: проверьте каждый.");
        foreach (var unit in resolved) Weigh(unit, limited: phrase.Mode is DueMode.Until && !ReferenceEquals(units, phrase.Units));
        if (resolved.Count > 1 && phrase.Mode is not (DueMode.From or DueMode.After or DueMode.Through)) AddList(phrase.Mode, resolved);
        else AddUnit(phrase.Mode, resolved[^1]);
    }

    private void AddList(DueMode mode, List<ResolvedUnit> units)
    {
        var days = units.ConvertAll(unit => Due(mode, unit));
        if (mode is not DueMode.On && IsInsideBefore(days[0])) findings.Doubt(ReadingConfidence.Medium, Narrows);
        if (!IsAscending(days)) findings.Doubt(ReadingConfidence.Medium, "Сроки в перечне идут не по порядку.");
        findings.AddRecurring(days, rule: null);
    }

    private void AddUnit(DueMode mode, ResolvedUnit unit)
    {
        var (start, end) = unit.Span;
        var isDay = unit.Unit.Size is UnitSize.Day;
        switch (mode)
        {
            case DueMode.From or DueMode.After:
                var opens = mode is DueMode.From ? start : end.AddDays(1);
                findings.AddOpen(DeadlineKind.Ongoing, opens, Later(opens, context.PeriodEnd));
                findings.Doubt(ReadingConfidence.Medium, "Названо только начало; концом принят конец периода плана.");
                break;
            case DueMode.Through when end >= context.PeriodStart: findings.AddRange(context.PeriodStart, end); break;
            case DueMode.On when !isDay: AddStretch(start, end); break;
            default:
                if (mode is DueMode.NotLater && !isDay && !unit.Unit.IsEdge) findings.Doubt(ReadingConfidence.Medium, "Принят последний день названного срока.");
                if (mode is not DueMode.On && Narrow(Due(mode, unit))) return;
                if (mode is not DueMode.On && IsInsideBefore(Due(mode, unit))) findings.Doubt(ReadingConfidence.Medium, Narrows);
                findings.AddDate(Due(mode, unit));
                break;
        }
    }

    /// <summary>After «далее» a stretch begins when what precedes it is done.</summary>
    private void AddStretch(DateOnly start, DateOnly end)
    {
        if (!isSequel || findings.Parts is not [.., { Due: { } due }] || due < start || due >= end)
        {
            findings.AddRange(start, end);
            return;
        }

        findings.AddRange(due.AddDays(1), end);
        findings.Doubt(ReadingConfidence.Medium, "После «далее» срок начат со следующего дня.");
    }

    /// <summary>«до октября» is the day before it begins; «до 1 октября» is that day.</summary>
    public static DateOnly Due(DueMode mode, ResolvedUnit unit) =>
        mode is DueMode.Until && unit.Unit is { Size: not UnitSize.Day, IsEdge: false, Limit: null } && !(unit.Unit.Size is UnitSize.MonthPart && unit.Span.Start == unit.Span.End)
            ? unit.Span.Start.AddDays(-1)
            : unit.Span.End;

    /// <summary>A limit inside the window before it narrows that window: «сентябрь (до 20.09)».</summary>
    private bool Narrow(DateOnly due)
    {
        if (findings.Parts is not [.., { Kind: DeadlineKind.Range, Start: { } start, Due: { } end } window] || due < start || due > end) return false;
        findings.Parts[^1] = window with { Due = due, Occurrences = [due] };
        return true;
    }

    /// <summary>«сентябрь и ноябрь (до 20.11)»: a list has no window that could be narrowed.</summary>
    private bool IsInsideBefore(DateOnly due) => findings.Parts is [.., { Rule: null } before]
        && before.Occurrences.Any(day => day >= due && (day.Year, day.Month) == (due.Year, due.Month));

    private void AddWindow(WindowPhrase phrase)
    {
        if (YearInference.ResolveWindow(phrase.From, phrase.To, context) is not { } window)
        {
            findings.Refuse("Начало и конец срока не складываются в промежуток, уточните даты.");
            return;
        }

        Weigh(window.From, limited: false);
        Weigh(window.To, limited: false);
        findings.AddRange(window.From.Span.Start, window.To.Span.End);
    }

    private void AddMonthDays(MonthDaysPhrase phrase)
    {
        if (phrase.OfLastMonth)
        {
            findings.Doubt(ReadingConfidence.Low, NoMonth);
            return;
        }

        if (findings.Parts is [.., { Kind: DeadlineKind.Range, Start: { } start, Due: { } end }] && start.Month == end.Month && start.Year == end.Year)
        {
            var days = phrase.Days.Where(day => day <= DateTime.DaysInMonth(start.Year, start.Month)).Select(day => new DateOnly(start.Year, start.Month, day)).ToArray();
            if (days.Length != phrase.Days.Count) findings.Refuse(NoSuchDay);
            else if (phrase.From is { } from) findings.Parts[^1] = findings.Parts[^1] with { Start = new DateOnly(start.Year, start.Month, from), Due = days[0], Occurrences = [days[0]] };
            else if (days.Length == 1 && Narrow(days[0])) return;
            else if (days.Length > 1)
            {
                findings.Parts.RemoveAt(findings.Parts.Count - 1);
                findings.AddRecurring(days, rule: null);
            }

            return;
        }

        findings.Doubt(ReadingConfidence.Low, NoMonth);
    }

    private void AddOutcome(OutcomePhrase phrase)
    {
        if (findings.Parts.Count > 0) return;
        var settings = context.Settings;
        if (phrase.Unit is { } named)
        {
            if (YearInference.Resolve(named, context) is not { } close)
            {
                findings.Refuse(NoSuchDay);
                return;
            }

            Weigh(close, limited: false);
            findings.AddDate(close.Span.End);
        }
        else if (phrase.OfSchoolYear) AddUnits(new UnitsPhrase(DueMode.On, [CalendarUnits.Day(settings.SchoolYearEndDay, settings.SchoolYearEndMonth)]));
        else if (phrase.Of is { } unit) new RecurrenceResolver(context, findings).Add(new Repetition(unit) { AtEnd = true }, context.Period, [], null);
        else findings.AddDate(context.PeriodEnd);
        findings.Doubt(ReadingConfidence.Medium, $"«{phrase.Words}» принято за последний день.");
    }

    private void Weigh(ResolvedUnit unit, bool limited)
    {
        findings.Doubt(unit.Confidence, limited && unit.Confidence is ReadingConfidence.High ? null : unit.Note);
        if (!unit.YearWritten) return;
        var apart = unit.Span.End < context.PeriodStart.AddDays(-PeriodMargin) || unit.Span.Start > context.PeriodEnd.AddDays(PeriodMargin);
        var sticksOut = unit.Span.Start < context.PeriodStart.AddYears(-1) || unit.Span.End > context.PeriodEnd.AddYears(1);
        if (apart || sticksOut)
            findings.Doubt(ReadingConfidence.Medium, "Год указан, но срок далеко от периода плана: проверьте, нет ли опечатки.");
    }

    private const int PeriodMargin = 92;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsAscending(List<DateOnly> days) => days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second);
}
