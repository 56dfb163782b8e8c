namespace MentorBot.Domain.Roadmaps.Anchors;

/// <summary>In what a distance from an event is counted.</summary>
public enum AnchorUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days on which the school works.</summary>
    WorkingDays,

    /// <summary>Seven days each.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,
}

/// <summary>How far from its event a deadline lies, and on which side.</summary>
/// <param name="IsBefore">Due before the event; else after it.</param>
/// <param name="Amount">How many units; 0 is the day itself; null where the words give no end («после этапа 3.3»).</param>
/// <param name="Unit">What is counted.</param>
/// <param name="IsWindow">Any day up to the due day will do («в течение»); else the due day is meant («через»).</param>
public sealed record AnchorTerm(bool IsBefore, int? Amount, AnchorUnit Unit, bool IsWindow);
