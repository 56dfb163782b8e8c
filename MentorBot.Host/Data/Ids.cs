using System.Globalization;
using System.Security.Cryptography;

namespace MentorBot.Host.Data;

/// <summary>Ids made by the program, so that a row can be named before it is written. Outside they are short opaque words.</summary>
internal static class Ids
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly IdMaker Maker = new(TimeProvider.System);

    /// <inheritdoc cref="IdMaker.Node"/>
    public static int Node
    {
        get => Maker.Node;
        set => Maker.Node = value;
    }

    /// <summary>A new id, larger than every id this process has made before.</summary>
    public static long Next() => Maker.Next();

    /// <inheritdoc cref="IdMaker.At"/>
    public static long At(TimeSpan fromNow) => Maker.At(fromNow);

    /// <summary>Larger than this one, too, from now on.</summary>
    public static void BeginAfter(long known) => Maker.BeginAfter(known);

    /// <inheritdoc cref="IdMaker.Follow"/>
    public static void Follow(DateTimeOffset now) => Maker.Follow(now);

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
}
