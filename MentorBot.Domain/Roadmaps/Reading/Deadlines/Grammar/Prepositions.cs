namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Words that lead to a stretch of the calendar and leave its meaning as it is.</summary>
internal static class Prepositions
{
    public static void Skip(TokenCursor cursor)
    {
        cursor.TakeAny("в", "во", "на", "за");
        if (cursor.TakeStem("течени", "протяжени") || cursor.TakeAny("теч", "течен")) cursor.SkipDot();
        cursor.TakeAny("период", "срок", "сроки", "время", "дни", "всего", "всей", "весь", "месяце");
    }
}
