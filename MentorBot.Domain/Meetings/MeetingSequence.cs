namespace MentorBot.Domain.Meetings;

/// <summary>How often a pair meets after its plan is approved; codes as in the planning questionnaire.</summary>
public enum MeetingPace
{
    TwiceWeekly,
    Weekly,
    Biweekly,
    Monthly,
}

/// <summary>What the plan of a pair says about its meetings.</summary>
/// <param name="EndsOn">The last day of the plan.</param>
public sealed record MeetingPlan(MeetingPace Pace, DateOnly EndsOn);

/// <summary>A meeting to be planned.</summary>
/// <param name="NotLaterThan">The last day on which it should be held; also its proposed date until the pair agrees another.</param>
public sealed record NextMeeting(MeetingKind Kind, DateOnly NotLaterThan);

/// <summary>Which meeting follows which, and when.</summary>
public static class MeetingSequence
{
    public const MeetingPace DefaultPace = MeetingPace.Biweekly;

    /// <summary>The closing meeting belongs into so many last days of the plan.</summary>
    public const int ClosingDays = 14;

    public static MeetingPace? PaceOf(string code) => code switch
    {
        "twice_weekly" => MeetingPace.TwiceWeekly,
        "weekly" => MeetingPace.Weekly,
        "biweekly" => MeetingPace.Biweekly,
        "monthly" => MeetingPace.Monthly,
        _ => null,
    };

    /// <summary>The first meeting of a pair.</summary>
    public static NextMeeting AfterOrder(DateOnly orderedOn) => new(MeetingKind.Acquaintance, orderedOn.AddDays(14));

    /// <summary>The meeting after one that was held; null after the closing one. Without a plan regular meetings go on at the default pace.</summary>
    public static NextMeeting? After(MeetingKind held, DateOnly heldOn, MeetingPlan? plan) => held switch
    {
        MeetingKind.Acquaintance => new(MeetingKind.Trial, heldOn.AddDays(14)),
        MeetingKind.Trial => new(MeetingKind.Planning, heldOn.AddDays(21)),
        MeetingKind.Planning or MeetingKind.Regular => RegularOrClosing(heldOn, plan),
        _ => null,
    };

    /// <summary>The first day on which the closing meeting is due to be held.</summary>
    public static DateOnly ClosingOpensOn(MeetingPlan plan) => plan.EndsOn.AddDays(1 - ClosingDays);

    private static NextMeeting RegularOrClosing(DateOnly heldOn, MeetingPlan? plan)
    {
        var next = Step(heldOn, plan?.Pace ?? DefaultPace);
        return plan is null || next < ClosingOpensOn(plan)
            ? new(MeetingKind.Regular, next)
            : new(MeetingKind.Closing, plan.EndsOn > heldOn ? plan.EndsOn : next);
    }

    private static DateOnly Step(DateOnly from, MeetingPace pace) => pace switch
    {
        MeetingPace.TwiceWeekly => from.AddDays(3),
        MeetingPace.Weekly => from.AddDays(7),
        MeetingPace.Monthly => from.AddMonths(1),
        _ => from.AddDays(14),
    };
}
