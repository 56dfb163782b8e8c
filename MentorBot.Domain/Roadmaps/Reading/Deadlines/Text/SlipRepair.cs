using MentorBot.Domain.Questionnaires;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Long words with one slip of the pen: «сентябпь», «ежемесячо». What is repaired is a guess, and says so.</summary>
internal static class SlipRepair
{
    private const int ShortestWord = 6;

    private static readonly string[] Words =
    [
        .. Vocabulary.MonthNames.Where(name => name.Length >= ShortestWord),
        "ежемесячно", "ежеквартально", "ежегодно", "еженедельно", "ежедневно", "постоянно", "течение", "течении", "квартал", "полугодие", "необходимости", "каникулы",
    ];

    public static Token Repair(Token token)
    {
        if (token.Kind is not TokenKind.Word || token.Text.Length < ShortestWord || token.Text.Length > 14 || Vocabulary.Knows(token.Text)) return token;
        var near = Array.FindAll(Words, word => NearestWord.Distance(token.Text, word) == 1);
        return near.Length == 1 ? token with { Text = near[0], IsGuess = true } : token;
    }
}
