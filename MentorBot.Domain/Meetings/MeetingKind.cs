namespace MentorBot.Domain.Meetings;

/// <summary>The five kinds of meetings in the order in which a pair lives through them; only <see cref="Regular"/> repeats.</summary>
public enum MeetingKind
{
    Acquaintance,
    Trial,
    Planning,
    Regular,
    Closing,
}
