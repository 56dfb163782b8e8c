using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Reads a wording as a sequence of statements; at every place the longest reading wins, of equal ones the earlier in the list.</summary>
internal static class PhraseReader
{
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
            if (Read(cursor) is { } phrase) phrases.Add(phrase);
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
        if (phrases is [.., UnreadPhrase before]) phrases[^1] = new UnreadPhrase($"{before.Words} {unread.Words}", before.HasDigits || unread.HasDigits);
        else phrases.Add(unread);
    }

    private static UnreadPhrase Unread(TokenCursor cursor)
    {
        var token = cursor.Current;
        cursor.Skip();
        return new UnreadPhrase(token.Text, token.Kind is TokenKind.Number or TokenKind.Dotted or TokenKind.Time || Vocabulary.Month(token.Text) is not null);
    }
}
