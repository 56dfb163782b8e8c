namespace MentorBot.Host.Outbox;

/// <summary>
/// Whether the messenger numbers the messages of a chat one after another, whoever writes them, as Telegram does. Only
/// then do the numbers tell what was written first. A server that counts in another way is found out by its first reply
/// that has a lower number than the text it answers.
/// </summary>
internal sealed class NumberOrder
{
    private const int EnoughSigns = 3;
    private int signs;
    private bool isBroken;

    public bool IsKnown => signs >= EnoughSigns && !isBroken;

    /// <param name="question">The number of a question; 0 where it is not known.</param>
    /// <param name="answer">That of the text which answered it.</param>
    /// <param name="next">That of what was said thereupon.</param>
    public void Observe(long question, long answer, long next)
    {
        if (answer == 0) return;
        if (next < answer) isBroken = true;
        else if (question > 0 && question < answer && signs < EnoughSigns) signs++;
    }
}
