using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Reads a wording as a sequence of statements; at every place the longest reading wins, of equal ones the earlier in the list.</summary>
internal static class PhraseReader
{
    private const string RunTogether = "Два срока стоят рядом без союза: проверьте, как они связаны.";

    private static readonly Func<TokenCursor, Phrase?>[] Readers =
    [
        WithinYearReader.Read, UnitsReader.Read, WindowReader.Read, FrequencyReader.Read, MonthDaysReader.Read,
        FillerReader.Read, OpenReader.Read, RelativeReader.Read,
    ];

    public static List<Phrase> ReadAll(TokenCursor cursor)
    {
        var phrases = new List<Phrase>();
        while (!cursor.AtEnd)
        {
            var start = cursor.Position;
            if (Read(cursor) is { } phrase)
            {
                if (IsRunTogether(phrases, phrase, cursor, start)) phrases.Add(new NoisePhrase(RunTogether));
                phrases.Add(phrase);
            }
            else if (cursor.Current.IsSeparator) cursor.Skip();
            else AddUnread(phrases, Unread(cursor));
        }

        return phrases;
    }

    public static Phrase? Read(TokenCursor cursor)
    {
        var (start, end) = (cursor.Position, cursor.Position);
        Phrase? longest = null;
        foreach (var reader in Readers)
        {
            cursor.Position = start;
            if (reader(cursor) is not { } phrase || cursor.Position <= end) continue;
            (longest, end) = (phrase, cursor.Position);
        }

        cursor.Position = end;
        return longest;
    }

    /// <summary>Neighbouring words that no rule could read are one complaint.</summary>
    private static void AddUnread(List<Phrase> phrases, UnreadPhrase unread)
    {
        if (phrases is [.., UnreadPhrase before]) phrases[^1] = new UnreadPhrase($"{before.Words} {unread.Words}", before.MatchesTime || unread.MatchesTime) { CutsDate = before.CutsDate || unread.CutsDate };
        else phrases.Add(unread);
    }

    private static UnreadPhrase Unread(TokenCursor cursor)
    {
        var token = cursor.Current;
        cursor.Skip();
        var digits = token.Kind is TokenKind.Number or TokenKind.Dotted;
        return new UnreadPhrase(token.Text, digits || token.Kind is TokenKind.Time || Vocabulary.SpeaksOfTime(token.Text))
        {
            CutsDate = digits && cursor.Current.Kind is TokenKind.Number or TokenKind.Dotted && DateBegins(cursor),
        };
    }

    private static bool DateBegins(TokenCursor cursor)
    {
        var start = cursor.Position;
        var begins = DayReader.Read(cursor) is not null;
        cursor.Position = start;
        return begins;
    }

    /// <summary>Two stretches of the calendar with nothing, or with a dash that makes no window, between them: which word binds them is lost.</summary>
    private static bool IsRunTogether(List<Phrase> phrases, Phrase phrase, TokenCursor cursor, int start)
    {
        if (cursor.At(start - 1).IsWord("и") && phrase is UnitsPhrase { Units: [{ Size: UnitSize.Year }] }) return true;
        if (phrases is not [.., UnitsPhrase or WindowPhrase] || phrase is not (UnitsPhrase or WindowPhrase)) return false;
        var (before, first) = (cursor.At(start - 1), cursor.At(start));
        var opensBracket = before is { Kind: TokenKind.Bracket, Text: "(" or "[" };
        return (opensBracket || before.Kind is TokenKind.Dash || !before.IsSeparator) && !first.IsWord("до", "не", "к", "ко", "по", "и");
    }
}
