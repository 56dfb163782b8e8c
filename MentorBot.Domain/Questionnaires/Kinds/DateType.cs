using System.Globalization;
using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>One date, stored as <c>yyyy-MM-dd</c>.</summary>
/// <param name="NotBefore">«today» or the key of an earlier date, inclusive; null for no bound.</param>
/// <param name="NotAfter">As <paramref name="NotBefore"/>.</param>
/// <param name="NeedsYear">The year must be typed: a date of birth is nowhere near today.</param>
public sealed record DateType(string? NotBefore, string? NotAfter, bool NeedsYear = false) : ItemType
{
    public override ItemKind Kind => ItemKind.Date;
    public override ValueShape Shape => ValueShape.Date;
    public override bool FitsRow => true;
    public override IEnumerable<string> BoundingKeys => Keys(NotBefore, NotAfter);

    public override Ask Ask(Turn turn) => new()
    {
        Hint = NeedsYear ? turn.Texts.FullDateHint : turn.Texts.DateHint,
        Rows = NeedsYear ? [] : Buttons(turn),
    };

    public override ItemView View(Turn turn) => base.View(turn) with { Bounds = turn.Bounds(NotBefore, NotAfter) };

    public override Taken Type(string text, Turn turn)
    {
        var bounds = turn.Bounds(NotBefore, NotAfter);
        var reading = DateReader.Read(text, turn.Context.Today, bounds, NeedsYear);
        return MistakeOf(reading, bounds, turn.Texts) is { } mistake ? new Refused(mistake) : new Answered(TextValue.Of(reading.Date));
    }

    public override Taken Press(string action, Turn turn)
    {
        if (!NeedsYear && MonthGrid.Press(action, turn, turn.Bounds(NotBefore, NotAfter)) is { } draft) return new Drafted(draft);
        if (!action.StartsWith('d')) return new Refused(turn.Texts.UnknownButton);
        return DaysFromToday(action) is { } days ? Take(turn.Context.Today.AddDays(days), turn) : Type(action[1..], turn);
    }

    public override string? Check(AnswerValue value, Turn turn) =>
        (value as TextValue)?.AsDate() is { } date ? OutOfBounds(date, turn.Bounds(NotBefore, NotAfter), turn.Texts) : turn.Texts.NotADate;

    public override string Show(AnswerValue value, Turn turn) => (value as TextValue)?.AsDate() is { } date ? turn.Texts.Date(date) : "";

    internal static DateType Read(JsonScope scope) =>
        new(scope.OptionalText("notBefore"), scope.OptionalText("notAfter"), scope.OptionalFlag("needsYear", otherwise: false));

    internal static IEnumerable<string> Keys(params IEnumerable<string?> bounds) => bounds.OfType<string>().Where(bound => bound != DateWords.Today);

    internal static string? MistakeOf(DateReading reading, DateBounds bounds, EngineTexts texts) => reading.Mistake switch
    {
        DateMistake.Impossible => texts.ImpossibleDate,
        DateMistake.TooFar => texts.DateTooFar,
        DateMistake.YearMissing => texts.YearMissing,
        DateMistake.NotADate => texts.NotADate,
        _ => OutOfBounds(reading.Date, bounds, texts),
    };

    internal static string? OutOfBounds(DateOnly date, DateBounds bounds, EngineTexts texts)
    {
        if (date < bounds.From) return texts.Earlier(bounds.From.Value);
        return date > bounds.To ? texts.Later(bounds.To.Value) : null;
    }

    private Taken Take(DateOnly date, Turn turn) =>
        OutOfBounds(date, turn.Bounds(NotBefore, NotAfter), turn.Texts) is { } mistake ? new Refused(mistake) : new Answered(TextValue.Of(date));

    private IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn) => turn.Draft.Month is { } month
        ? MonthGrid.Rows(month, turn.Bounds(NotBefore, NotAfter), turn)
        : NearDays(turn);

    /// <summary>A button carries its distance from today: pressed on a later day, it means what it says on that day.</summary>
    private IReadOnlyList<IReadOnlyList<Button>> NearDays(Turn turn)
    {
        var bounds = turn.Bounds(NotBefore, NotAfter);
        (string Label, int Days)[] near = [(turn.Texts.Yesterday, -1), (turn.Texts.Today, 0), (turn.Texts.Tomorrow, 1)];
        return [[.. near.Where(day => bounds.Contains(turn.Context.Today.AddDays(day.Days))).Select(day => new Button(day.Label, NearDay(day.Days)))], [new Button(turn.Texts.Calendar, MonthGrid.Open)]];
    }

    private static string NearDay(int days) => string.Create(CultureInfo.InvariantCulture, $"d{days:+0;-0;+0}");

    private static int? DaysFromToday(string action) =>
        action.Length == 3 && action[1] is '+' or '-' && int.TryParse(action.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? days : null;
}
