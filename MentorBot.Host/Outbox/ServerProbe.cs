namespace MentorBot.Host.Outbox;

/// <summary>Asks the messenger, when nobody else happens to, whether it answers at all: one question at a time, ever more rarely.</summary>
internal sealed class ServerProbe
{
    private bool isWanted;
    private bool isUnderWay;
    private int failures;
    private TimeSpan notBefore = TimeSpan.MinValue;

    public TimeSpan? NextAt => isWanted && !isUnderWay ? notBefore : null;

    public void Want() => isWanted = true;

    public void NotNeeded() => (isWanted, failures, notBefore) = (false, 0, TimeSpan.MinValue);

    public bool Take(TimeSpan now) => isWanted && !isUnderWay && now >= notBefore && (isUnderWay = true);

    public void Done(bool answers, TimeSpan now)
    {
        isUnderWay = false;
        if (!answers) notBefore = now + Patience.After(++failures);
    }
}
