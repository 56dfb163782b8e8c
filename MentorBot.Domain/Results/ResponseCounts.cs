using MentorBot.Domain.Assignments;

namespace MentorBot.Domain.Results;

/// <summary>How many of those who were given a questionnaire have come how far.</summary>
public sealed record ResponseCounts
{
    /// <summary>Not opened yet.</summary>
    public int Planned { get; private init; }

    /// <summary>Opened, and nothing answered.</summary>
    public int Opened { get; private init; }
    public int InProgress { get; private init; }

    /// <summary>Handed in, corrected afterwards or not.</summary>
    public int Submitted { get; private init; }
    public int Expired { get; private init; }

    /// <summary>Taken back by the curator.</summary>
    public int Waived { get; private init; }

    /// <summary>Taken back because the consent was.</summary>
    public int Voided { get; private init; }

    /// <summary>Whoever was asked: what is only planned, or was taken back, is not expected of anybody.</summary>
    public int Given => Opened + InProgress + Submitted + Expired;

    /// <summary>From 0 to 1; null where nobody was asked.</summary>
    public double? Rate => Given == 0 ? null : Math.Round(Submitted / (double)Given, 3);

    public static ResponseCounts Of(IEnumerable<(AssignmentState State, int Count)> states)
    {
        var counts = states.GroupBy(one => one.State).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        int In(AssignmentState state) => counts.GetValueOrDefault(state);
        return new ResponseCounts
        {
            Planned = In(AssignmentState.Planned),
            Opened = In(AssignmentState.Opened),
            InProgress = In(AssignmentState.InProgress),
            Submitted = In(AssignmentState.Submitted) + In(AssignmentState.Corrected),
            Expired = In(AssignmentState.Expired),
            Waived = In(AssignmentState.Waived),
            Voided = In(AssignmentState.VoidedByConsent),
        };
    }
}
