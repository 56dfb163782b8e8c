using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>Puts the statements of a wording together: what narrows what, what repeats, what begins after what.</summary>
internal sealed class DeadlineAssembler(DeadlineContext context)
{
    private readonly Findings findings = new();

    public Findings Assemble(List<Phrase> phrases)
    {
        var plain = new PlainResolver(context, findings);
        var repeating = RepeatingFrom(phrases);
        foreach (var phrase in phrases.Take(repeating)) plain.Add(phrase);
        if (repeating < phrases.Count) Repeat(phrases[repeating..], plain);
        foreach (var weekday in phrases.OfType<WeekdayPhrase>()) Compare(weekday);
        if (DatesOutOfOrder()) findings.Doubt(ReadingConfidence.Medium, "Несколько сроков идут не по порядку: проверьте, к чему относится каждый.");
        return findings;
    }

    /// <summary>A weekday confirms the date beside it, or throws doubt on it.</summary>
    private void Compare(WeekdayPhrase weekday)
    {
        var dates = findings.Parts.FindAll(part => part.Kind is DeadlineKind.Date);
        if (dates.Exists(part => part.Due?.DayOfWeek == weekday.Day)) return;
        findings.Doubt(ReadingConfidence.Medium, dates.Count > 0 ? "День недели не сходится с датой." : $"Осталось непонятным: «{weekday.Words}».");
    }

    /// <summary>Where the statements about frequency begin: after «далее», after a limit that stands before them, or at once.</summary>
    private int RepeatingFrom(List<Phrase> phrases)
    {
        var first = phrases.FindIndex(phrase => phrase is FrequencyPhrase or MonthDaysPhrase { EachMonth: true } or MonthDaysPhrase { OfNextMonth: true });
        if (first < 0) return phrases.Count;
        var sequel = phrases.FindLastIndex(first, phrase => phrase is SequelPhrase);
        if (sequel >= 0) return sequel;
        if (phrases[first] is FrequencyPhrase { Every.Unit: RepetitionUnit.Year }) return 0;
        var limit = phrases.FindLastIndex(first, phrase => phrase is UnitsPhrase { Mode: DueMode.Until or DueMode.NotLater, Units: [{ Size: UnitSize.Day, Year: not null }] });
        if (limit < 0) return 0;
        findings.Doubt(ReadingConfidence.Medium, "Принято: сначала к названному дню, затем с указанной частотой.");
        return limit + 1;
    }

    private void Repeat(List<Phrase> phrases, PlainResolver plain)
    {
        var every = Finest([.. phrases.OfType<FrequencyPhrase>().Select(phrase => phrase.Every)]);
        if (phrases.Exists(phrase => phrase is MonthDaysPhrase { OfNextMonth: true }) && !phrases.Exists(phrase => phrase is FrequencyPhrase))
            findings.Doubt(ReadingConfidence.Medium, "Не сказано, каков отчётный период: принят месяц.");
        if (phrases.Exists(phrase => phrase is OutcomePhrase)) every = every with { AtEnd = true };
        var window = findings.Parts is [.., { Due: { } due }] ? new DateSpan(due.AddDays(1), context.PeriodEnd) : context.Period;
        var anchors = new List<YearlyAnchor>();
        foreach (var phrase in phrases)
        {
            switch (phrase)
            {
                case FrequencyPhrase or MonthDaysPhrase or OutcomePhrase or SequelPhrase or WeekdayPhrase: break;
                case ExceptPhrase except: findings.Doubt(ReadingConfidence.Low, $"Исключение «{except.Words}» в датах не учтено."); break;
                case WindowPhrase range when IsYearly(every) && phrases.OfType<WindowPhrase>().Skip(1).Any():
                    anchors.Add(new YearlyAnchor(DueMode.On, range.To));
                    findings.Doubt(ReadingConfidence.Medium, "Приняты последние дни названных промежутков.");
                    break;
                case WindowPhrase range: window = Inside(range) ?? window; break;
                case UnitsPhrase units: window = Place(units, every, window, anchors); break;
                default: plain.Add(phrase); break;
            }
        }

        if (window.End < window.Start) window = window with { End = window.Start };
        if (anchors.Count == 1 && every.Unit is not RepetitionUnit.Year) findings.Doubt(ReadingConfidence.Medium, "Назван только один срок, а повторяется чаще.");
        if (every.IsCounted && anchors.Count > 0 && TimesAYear(every) is { } times && times != anchors.Count)
            findings.Doubt(ReadingConfidence.Medium, "Число названных сроков не сходится с частотой.");
        new RecurrenceResolver(context, findings).Add(every, window, anchors, phrases.OfType<MonthDaysPhrase>().FirstOrDefault());
    }

    /// <summary>A stretch beside a frequency is its window when it is longer than the step, and the day it falls on when it is shorter.</summary>
    private DateSpan Place(UnitsPhrase phrase, Repetition every, DateSpan window, List<YearlyAnchor> anchors)
    {
        if (YearInference.ResolveList(phrase.Units, context) is not { } units)
        {
            findings.Refuse("Такого дня в календаре нет, уточните дату.");
            return window;
        }

        var unit = units[^1];
        if (phrase.Mode is DueMode.From) return window with { Start = unit.Span.Start };
        if (phrase.Mode is DueMode.Through) return window with { End = unit.Span.End };
        var yearly = IsYearly(every);
        var everyYear = every.Unit is RepetitionUnit.Year && unit.Unit is { Size: UnitSize.Term, Year: null, Fixed: null };
        if (yearly && unit.Unit.Size < UnitSize.Term || everyYear || units.Count > 1)
        {
            anchors.AddRange(phrase.Units.Select(one => new YearlyAnchor(phrase.Mode, phrase.Mode is DueMode.Until ? one.Limit ?? one : one)));
            if (unit.Unit.Year is not null) findings.Doubt(ReadingConfidence.Medium, "Назван год, но срок повторяется: проверьте.");
            if (!yearly) findings.Doubt(ReadingConfidence.Medium, "Перечислены сроки, и названа частота: приняты перечисленные сроки.");
            return window;
        }

        if (!yearly && unit.Unit.Size < UnitSize.Month) findings.Doubt(ReadingConfidence.Medium, "Назван день, и названа частота: проверьте, как они связаны.");
        return phrase.Mode is DueMode.On ? unit.Span : window with { End = PlainResolver.Due(phrase.Mode, unit) };
    }

    private static bool IsYearly(Repetition every) => every.Unit is RepetitionUnit.Year or RepetitionUnit.HalfYear or RepetitionUnit.Quarter or RepetitionUnit.SchoolTerm or RepetitionUnit.Trimester;

    private static int? TimesAYear(Repetition every) => every switch
    {
        { Interval: not 1 } => null,
        { Unit: RepetitionUnit.Year } => every.Times,
        { Unit: RepetitionUnit.HalfYear } => every.Times * 2,
        _ => null,
    };

    /// <summary>Of several frequencies the finest holds, of the same ones that which names its days.</summary>
    private Repetition Finest(List<Repetition> all)
    {
        if (all.Count == 0) return new Repetition(RepetitionUnit.Month);
        if (all.DistinctBy(one => one.Unit).Skip(1).Any()) findings.Doubt(ReadingConfidence.Medium, "Названы разные частоты: принята самая частая.");
        return all.OrderBy(one => one.Unit).ThenByDescending(one => one.Detail).First();
    }

    private DateSpan? Inside(WindowPhrase range)
    {
        if (YearInference.ResolveWindow(range.From, range.To, context) is { } window) return new DateSpan(window.From.Span.Start, window.To.Span.End);
        findings.Refuse("Начало и конец срока не складываются в промежуток, уточните даты.");
        return null;
    }

    private bool DatesOutOfOrder()
    {
        var dates = findings.Parts.FindAll(part => part.Kind is DeadlineKind.Date or DeadlineKind.Range).ConvertAll(part => part.Due);
        return dates.Zip(dates.Skip(1)).Any(pair => pair.First > pair.Second);
    }
}
