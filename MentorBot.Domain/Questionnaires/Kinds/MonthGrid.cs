using System.Globalization;
using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A calendar of one month in rows of buttons. A day carries its date, a turn its month: a tap on an old one does no harm.</summary>
internal static class MonthGrid
{
    public const string Open = "cal";
    private const string Close = "nocal";

    // A messenger shows no empty button.
    private const string NoDay = "·";
    private const char NothingAction = 'n';

    public static IReadOnlyList<IReadOnlyList<Button>> Rows(DateOnly month, DateBounds bounds, Turn turn)
    {
        var nothing = 0;
        Button Nothing(string label) => new(label, string.Create(CultureInfo.InvariantCulture, $"{NothingAction}{nothing++}"));

        var days = new List<Button>();
        for (var blank = 0; blank < WeekdayOf(month); blank++) days.Add(Nothing(NoDay));
        for (var day = month; day.Month == month.Month; day = day.AddDays(1))
            days.Add(bounds.Contains(day) ? Day(day, turn) : Nothing(NoDay));
        while (days.Count % DaysOfWeek != 0) days.Add(Nothing(NoDay));

        var heading = Nothing($"{turn.Texts.Months[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}");
        return [Heading(month, bounds, heading), [.. turn.Texts.Weekdays.Select(Nothing)], .. days.Chunk(DaysOfWeek), [new Button(turn.Texts.HideCalendar, Close)]];
    }

    /// <summary>The draft after a press on the calendar; null where it was on a day or on something else.</summary>
    public static Draft? Press(string action, Turn turn, DateBounds bounds)
    {
        if (action == Open) return turn.Draft with { Month = First(turn, bounds) };
        if (action == Close) return turn.Draft with { Month = null };
        if (Actions.NumberAfter(NothingAction, action) is not null) return turn.Draft;
        return Turned(action) is { } month ? turn.Draft with { Month = month } : null;
    }

    private const int DaysOfWeek = 7;

    /// <summary>The month that is shown first: of the answer that stands, else the nearest to today that the bounds allow.</summary>
    private static DateOnly First(Turn turn, DateBounds bounds)
    {
        var day = (turn.Current as TextValue)?.AsDate() ?? turn.Context.Today;
        if (day < bounds.From) day = bounds.From.Value;
        return MonthOf(day > bounds.To ? bounds.To.Value : day);
    }

    private static DateOnly? Turned(string action) =>
        action.StartsWith('m')
        && DateOnly.TryParseExact(action.AsSpan(1), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is >= DateReader.FirstYear and <= DateReader.LastYear
            ? month
            : null;

    private static List<Button> Heading(DateOnly month, DateBounds bounds, Button heading)
    {
        var row = new List<Button>();
        if (!(month.AddDays(-1) < bounds.From) && month.AddMonths(-1).Year >= DateReader.FirstYear) row.Add(Turning(EngineTexts.PreviousPage, month.AddMonths(-1)));
        row.Add(heading);
        if (!(month.AddMonths(1) > bounds.To) && month.AddMonths(1).Year <= DateReader.LastYear) row.Add(Turning(EngineTexts.NextPage, month.AddMonths(1)));
        return row;
    }

    private static Button Day(DateOnly day, Turn turn)
    {
        var date = TextValue.Of(day);
        return new Button(day.Day.ToString(CultureInfo.InvariantCulture), "d" + date.Text, turn.Current is TextValue current && current == date);
    }

    private static Button Turning(string label, DateOnly month) => new(label, "m" + month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>0 for Monday.</summary>
    private static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % DaysOfWeek;

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
