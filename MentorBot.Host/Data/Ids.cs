using System.Globalization;
using System.Security.Cryptography;

namespace MentorBot.Host.Data;

/// <summary>
/// Ids made by the program, so that a row can be named before it is written. From the left: 41 bits of milliseconds, 11
/// of a counter, 11 of the number of this process among those that share a database, so that two of them never meet.
/// Later ids are larger, in one process always and among several as exactly as their clocks agree: where there are
/// several, all go by the clock of the database. Outside ids are short opaque words.
/// </summary>
internal static class Ids
{
    /// <summary>How many processes may share a database.</summary>
    public const int Nodes = 1 << NodeBits;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int NodeBits = 11;
    private const int CounterBits = 11;
    private static readonly long Epoch = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static int node = RandomNumberGenerator.GetInt32(Nodes);
    private static long aheadOfClock;
    private static long lastTick;

    /// <summary>The number of this process; any, until it is told one that nobody else has.</summary>
    public static int Node
    {
        get => Volatile.Read(ref node);
        set => Volatile.Write(ref node, value);
    }

    /// <summary>A new id, larger than every id this process has made before.</summary>
    public static long Next()
    {
        while (true)
        {
            var seen = Interlocked.Read(ref lastTick);
            var next = Math.Max(seen + 1, Milliseconds() << CounterBits);
            if (Interlocked.CompareExchange(ref lastTick, next, seen) == seen) return (next << NodeBits) | (uint)Node;
        }
    }

    /// <summary>Larger than each id made before that moment, smaller than each made after it.</summary>
    public static long At(TimeSpan fromNow) => (Milliseconds() + (long)fromNow.TotalMilliseconds) << (CounterBits + NodeBits);

    /// <summary>From now on goes by this clock.</summary>
    public static void Follow(DateTimeOffset now) => Interlocked.Exchange(ref aheadOfClock, (now - TimeProvider.System.GetUtcNow()).Ticks);

    public static string Text(long id)
    {
        Span<char> buffer = stackalloc char[13];
        var at = buffer.Length;
        do
        {
            buffer[--at] = Digits[(int)(id % 36)];
            id /= 36;
        }
        while (id > 0);
        return new string(buffer[at..]);
    }

    public static string? Text(long? id) => id is { } value ? Text(value) : null;

    /// <summary>The id behind an opaque word; 0, which no row has, where the word is none.</summary>
    public static long Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 13) return 0;
        long id = 0;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(char.ToLower(letter, CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (digit < 0 || id > (long.MaxValue - digit) / 36) return 0;
            id = (id * 36) + digit;
        }

        return id;
    }

    /// <summary>A word that nobody can guess, fit for a deep link (letters, digits, - and _).</summary>
    public static string Secret(int bytes = 12) =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static long Milliseconds() =>
        TimeProvider.System.GetUtcNow().AddTicks(Interlocked.Read(ref aheadOfClock)).ToUnixTimeMilliseconds() - Epoch;
}
