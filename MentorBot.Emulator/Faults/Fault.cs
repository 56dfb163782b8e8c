namespace MentorBot.Emulator.Faults;

/// <summary>What went wrong with a call.</summary>
public enum Fault
{
    None,
    TooManyRequests,
    Flood,
    ServerError,
    ResetBefore,
    AnswerLost,
    SlowBody,
    Delay,
}
