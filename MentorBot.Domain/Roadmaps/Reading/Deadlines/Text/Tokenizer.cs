using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Splits a normalised wording into tokens.</summary>
internal static partial class Tokenizer
{
    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        foreach (var piece in Pieces().EnumerateMatches(text))
            tokens.Add(Classify(text.Substring(piece.Index, piece.Length)));
        return WordRepair.Join(tokens).ConvertAll(SlipRepair.Repair);
    }

    private static Token Classify(string piece)
    {
        if (char.IsAsciiDigit(piece[0])) return OfDigits(piece);
        if (char.IsLetter(piece[0]) || piece[0] is '№') return OfLetters(piece);
        return piece[0] switch
        {
            ',' => new Token(TokenKind.Comma, piece),
            '-' => new Token(TokenKind.Dash, piece),
            '/' or '\\' => new Token(TokenKind.Slash, piece),
            '(' or ')' or '[' or ']' => new Token(TokenKind.Bracket, piece),
            '.' or ';' => new Token(TokenKind.Stop, piece),
            ':' => new Token(TokenKind.Comma, piece),
            _ => new Token(TokenKind.Other, piece),
        };
    }

    private static Token OfDigits(string piece)
    {
        if (piece.Contains(':', StringComparison.Ordinal)) return new Token(TokenKind.Time, piece);
        if (piece.Contains('.', StringComparison.Ordinal)) return new Token(TokenKind.Dotted, piece);
        var digits = piece.AsSpan();
        while (!char.IsAsciiDigit(digits[^1])) digits = digits[..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Token(TokenKind.Number, digits.ToString(), value, digits.Length < piece.Length)
            : new Token(TokenKind.Other, piece);
    }

    private static Token OfLetters(string piece)
    {
        if (RomanNumber.Read(piece) is { } roman) return new Token(TokenKind.Number, piece, roman, Ordinal: true);
        return new Token(TokenKind.Word, piece);
    }

    // Digits with an ordinal ending; dotted numbers and hours; Roman numbers with an ending; words; single marks.
    [GeneratedRegex(@"\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d+(?:\.\d+)+|\d+(?:-?(?:ого|его|ому|ему|ым|им|го|ое|ая|ый|ой|ий|му|ом|ей|е|й|я|ю|х)(?!\p{L}))?|[ivxlіх]+-(?:ого|го|ое|ая|ый|ом|е|й|я)(?!\p{L})|[\p{L}№]+|\S", RegexOptions.None, 1000)]
    private static partial Regex Pieces();
}
