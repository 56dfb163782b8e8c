using System.Globalization;
using System.Security.Cryptography;

namespace MentorBot.Host.Data;

/// <summary>
/// Ids made by the program, so that a row can be named before it is written: 41 bits of milliseconds, then 22 bits
/// of a counter that starts anywhere, so that two processes hardly ever meet. Outside they are short opaque words.
/// </summary>
internal static class Ids
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int CounterBits = 22;
    private static readonly long Epoch = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static long last = (Milliseconds() << CounterBits) + RandomNumberGenerator.GetInt32(1 << CounterBits);

    /// <summary>A new id, larger than every id this process has made before.</summary>
    public static long Next()
    {
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(seen + 1, (Milliseconds() << CounterBits) + (seen & ((1 << CounterBits) - 1)));
            if (Interlocked.CompareExchange(ref last, next, seen) == seen) return next;
        }
    }

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

    private static long Milliseconds() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - Epoch;
}
