using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Decodes the bytes of a text file: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, otherwise windows-1251.</summary>
internal static partial class TextBytes
{
    private const int DeclarationWithin = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] file) => ByMark(file) ?? ByValidity(file);

    /// <summary>A page names its encoding; a mark at its beginning goes before that.</summary>
    public static string DecodePage(byte[] file)
    {
        if (ByMark(file) is { } marked) return marked;
        var declaration = Declared().Match(Encoding.ASCII.GetString(file, 0, Math.Min(file.Length, DeclarationWithin)));
        return declaration.Success && EncodingOf(declaration.Groups["name"].Value) is { } encoding ? encoding.GetString(file) : ByValidity(file);
    }

    private static string? ByMark(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file, 2, file.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(file, 3, file.Length - 3),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(file),
        _ => IsUnmarkedUnicode(file) ? Encoding.Unicode.GetString(file) : null,
    };

    /// <summary>Every second byte of Russian words in UTF-16 is a 4, and of signs and digits a 0.</summary>
    private static bool IsUnmarkedUnicode(byte[] file)
    {
        var pairs = Math.Min(file.Length, DeclarationWithin) / 2;
        var high = Enumerable.Range(0, pairs).Count(i => file[(2 * i) + 1] is 0 or 4);
        return pairs > 8 && high > pairs * 9 / 10;
    }

    private static string ByValidity(byte[] file)
    {
        try
        {
            return Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(file);
        }
    }

    /// <summary>A page that was read as bytes cannot be UTF-16, whatever it says of itself.</summary>
    private static Encoding? EncodingOf(string name)
    {
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?(?<name>[A-Za-z0-9_\-]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
