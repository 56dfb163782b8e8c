namespace MentorBot.Domain.StateMachines;

/// <summary>Who may fire a trigger: the curator (chat or API), the person concerned (chat), the program itself (a clock, a finished step).</summary>
[Flags]
public enum TriggerSource { None = 0, Curator = 1, Person = 2, System = 4, Anyone = Curator | Person | System }
