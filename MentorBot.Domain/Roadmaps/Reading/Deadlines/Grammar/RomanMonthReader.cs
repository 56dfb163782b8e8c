using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A month in Roman digits without a day: «IX 2026», «IX–X», «IX–V». Classes and quarters are written so too, hence a proposal only.</summary>
internal static class RomanMonthReader
{
    private const int LastOfTerms = 4;
    private const string Guess = "Римская цифра принята за номер месяца.";

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        if (!IsRoman(cursor.Current)) return null;
        var month = cursor.Current.Value;
        if (month <= LastOfTerms && !HasLateNeighbour(cursor)) return null;
        cursor.Skip();
        if (YearReader.IsYear(cursor.Peek(1)) && cursor.Current.Kind is TokenKind.Stop or TokenKind.Comma) cursor.Skip();
        var year = YearReader.OfMonth(cursor, month);
        if (year is null && cursor.Current.Kind is TokenKind.Word && !cursor.Current.IsWord("и", "по", "до")) return null;
        if (year is null && cursor.Current.Kind is TokenKind.Number && !IsRoman(cursor.Current)) return null;
        return CalendarUnits.Month(month, year).Doubtful(ReadingConfidence.Medium, Guess);
    }

    private static bool HasLateNeighbour(TokenCursor cursor) =>
        IsLate(cursor.Peek(-2)) && cursor.Peek(-1).IsSeparator || IsLate(cursor.Peek(2)) && cursor.Peek(1).IsSeparator;

    private static bool IsLate(Token token) => IsRoman(token) && token.Value > LastOfTerms;

    private static bool IsRoman(Token token) => token.Kind is TokenKind.Number && token.Text.Length > 0 && char.IsLetter(token.Text[0]);
}
