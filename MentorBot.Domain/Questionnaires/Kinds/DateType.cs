using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>One date, stored as <c>yyyy-MM-dd</c>.</summary>
/// <param name="NotBefore">«today» or the key of an earlier date, inclusive; null for no bound.</param>
/// <param name="NotAfter">As <paramref name="NotBefore"/>.</param>
/// <param name="NeedsYear">The year must be typed: a date of birth is nowhere near today.</param>
public sealed record DateType(string? NotBefore, string? NotAfter, bool NeedsYear = false) : ItemType
{
    public override bool FitsRow => true;
    public override IEnumerable<string> BoundingKeys => Keys(NotBefore, NotAfter);

    public override Ask Ask(Turn turn) => new()
    {
        Hint = NeedsYear ? EngineTexts.FullDateHint : EngineTexts.DateHint,
        Rows = NeedsYear ? [] : NearDays(turn.Bounds(NotBefore, NotAfter), turn.Context.Today),
    };

    public override Taken Type(string text, Turn turn)
    {
        var bounds = turn.Bounds(NotBefore, NotAfter);
        var reading = DateReader.Read(text, turn.Context.Today, bounds, NeedsYear);
        return MistakeOf(reading, bounds) is { } mistake ? new Refused(mistake) : new Answered(TextValue.Of(reading.Date));
    }

    public override Taken Press(string action, Turn turn) => action.StartsWith('d') ? Type(action[1..], turn) : new Refused(EngineTexts.UnknownButton);

    public override string? Check(AnswerValue value, Turn turn) =>
        (value as TextValue)?.AsDate() is { } date ? OutOfBounds(date, turn.Bounds(NotBefore, NotAfter)) : EngineTexts.NotADate;

    public override string Show(AnswerValue value, Turn turn) => (value as TextValue)?.AsDate() is { } date ? EngineTexts.Date(date) : "";

    internal static DateType Read(JsonScope scope) =>
        new(scope.OptionalText("notBefore"), scope.OptionalText("notAfter"), scope.OptionalFlag("needsYear", otherwise: false));

    internal static IEnumerable<string> Keys(params IEnumerable<string?> bounds) => bounds.OfType<string>().Where(bound => bound != DateWords.Today);

    internal static string? MistakeOf(DateReading reading, DateBounds bounds) => reading.Mistake switch
    {
        DateMistake.Impossible => EngineTexts.ImpossibleDate,
        DateMistake.YearMissing => EngineTexts.YearMissing,
        DateMistake.NotADate => EngineTexts.NotADate,
        _ => OutOfBounds(reading.Date, bounds),
    };

    internal static string? OutOfBounds(DateOnly date, DateBounds bounds)
    {
        if (date < bounds.From) return EngineTexts.Earlier(bounds.From.Value);
        return date > bounds.To ? EngineTexts.Later(bounds.To.Value) : null;
    }

    /// <summary>A button carries its word as if it were typed: pressed on a later day, it means what it says on that day.</summary>
    internal static IReadOnlyList<IReadOnlyList<Button>> NearDays(DateBounds bounds, DateOnly today)
    {
        (string Label, DateOnly Date)[] days =
            [(EngineTexts.Yesterday, today.AddDays(-1)), (EngineTexts.Today, today), (EngineTexts.Tomorrow, today.AddDays(1))];
        var row = days.Where(day => bounds.Contains(day.Date)).Select(day => new Button(day.Label, "d" + day.Label)).ToList();
        return row.Count == 0 ? [] : [row];
    }
}
