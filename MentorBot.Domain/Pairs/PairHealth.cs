namespace MentorBot.Domain.Pairs;

public enum PairColour
{
    Green,
    Yellow,
    Red,
}

/// <summary>What the health of a pair is judged by, on one day.</summary>
/// <param name="DaysSinceOrder">Whole days since the order on the pair.</param>
/// <param name="MeetingsDue">Meetings that were to be held so far.</param>
/// <param name="DaysSinceMeeting">Since the last confirmed meeting; null before the first.</param>
/// <param name="PaceDays">Days between two meetings by the plan.</param>
/// <param name="Comfort">1 to 10, of the side that feels worse; null while nobody has said.</param>
/// <param name="FeedbackAsked">Requests for feedback whose time is over or that are answered.</param>
/// <param name="PlanIsKept">The plan is approved and no step of it is late.</param>
/// <param name="PapersAreValid">Consents, agreements and documents.</param>
/// <param name="SafetyIsInDoubt">Somebody has reported a matter of health or safety.</param>
/// <param name="WantsAnother">Somebody of the pair wants another one.</param>
public sealed record PairHealthFacts(
    int DaysSinceOrder,
    int MeetingsDue,
    int MeetingsConfirmed,
    int? DaysSinceMeeting,
    int PaceDays,
    decimal? Comfort,
    int FeedbackAsked,
    int FeedbackAnswered,
    bool PlanIsKept,
    bool PapersAreValid,
    bool SafetyIsInDoubt = false,
    bool WantsAnother = false);

/// <summary>How a pair is doing, for the curator alone.</summary>
/// <param name="Colour">Null where it is too early to tell.</param>
/// <param name="Score">0 to 100.</param>
public sealed record PairHealthVerdict(PairColour? Colour, int Score);

/// <summary>Judges how a pair is doing from what is known of it.</summary>
public static class PairHealth
{
    private const int TooEarlyDays = 21;
    private const int LeastMeetings = 2;
    private const decimal GreenFrom = 70;
    private const decimal YellowFrom = 45;

    public static PairHealthVerdict Judge(PairHealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var score = Score(facts);
        return new PairHealthVerdict(Colour(facts, score), (int)decimal.Round(score));
    }

    private static PairColour? Colour(PairHealthFacts facts, decimal score) => facts switch
    {
        { SafetyIsInDoubt: true } or { WantsAnother: true } or { PapersAreValid: false } => PairColour.Red,
        { DaysSinceOrder: > TooEarlyDays, MeetingsConfirmed: 0 } => PairColour.Red,
        { DaysSinceOrder: < TooEarlyDays } or { MeetingsConfirmed: < LeastMeetings } => null,
        _ when score >= GreenFrom => PairColour.Green,
        _ => score >= YellowFrom ? PairColour.Yellow : PairColour.Red,
    };

    /// <summary>What is not known yet is left out, and the rest counts for it.</summary>
    private static decimal Score(PairHealthFacts facts)
    {
        (int Weight, decimal? Part)[] parts =
        [
            (30, facts.MeetingsDue == 0 ? null : Between((decimal)facts.MeetingsConfirmed / facts.MeetingsDue, none: 0, full: 0.65m)),
            (20, facts.DaysSinceMeeting is { } days ? Between((decimal)days / Math.Max(1, facts.PaceDays), none: 2.5m, full: 1) : 0),
            (20, facts.Comfort is { } comfort ? Between(comfort, none: 4, full: 8) : null),
            (10, facts.FeedbackAsked == 0 ? null : Between((decimal)facts.FeedbackAnswered / facts.FeedbackAsked, none: 0, full: 0.8m)),
            (10, facts.PlanIsKept ? 1 : 0),
            (10, facts.PapersAreValid ? 1 : 0),
        ];
        var known = parts.Where(part => part.Part is not null).ToArray();
        return 100 * known.Sum(part => part.Weight * part.Part!.Value) / known.Sum(part => part.Weight);
    }

    /// <summary>0 at <paramref name="none"/> and beyond, 1 at <paramref name="full"/> and beyond, even between them.</summary>
    private static decimal Between(decimal value, decimal none, decimal full) => Math.Clamp((value - none) / (full - none), 0, 1);
}
