namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// The messenger's numbers of what a person had sent when something was asked of them and which was not taken up yet:
/// whatever it says, it is no answer to that.
/// </summary>
public sealed record SentBefore(long First, long Last)
{
    public bool Contains(long update) => update >= First && update <= Last;
}
