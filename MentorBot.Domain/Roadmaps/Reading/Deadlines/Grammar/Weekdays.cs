using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Names of weekdays, one or several: «вторник и четверг», «пн, ср, пт».</summary>
internal static class Weekdays
{
    public static IReadOnlyList<DayOfWeek> Take(TokenCursor cursor)
    {
        var days = new List<DayOfWeek>();
        while (Of(cursor.Current) is { } day)
        {
            days.Add(day);
            cursor.Skip();
            if (Vocabulary.ShortWeekday(cursor.Peek(-1).Text) is not null) cursor.SkipDot();
            var more = cursor.Current.Kind is TokenKind.Comma || cursor.Current.IsWord("и");
            if (!more || Of(cursor.Peek(1)) is null) break;
            cursor.Skip();
        }

        return days;
    }

    public static DayOfWeek? Of(Token token) =>
        token.Kind is TokenKind.Word ? Vocabulary.Weekday(token.Text) ?? Vocabulary.ShortWeekday(token.Text) : null;
}
