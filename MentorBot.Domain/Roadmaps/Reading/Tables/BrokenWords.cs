using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Puts words together that a hyphen cuts at the end of a line: «Разработ-⏎ка». What is written with a hyphen keeps it: «педагог-⏎психолог».</summary>
internal static partial class BrokenWords
{
    public static string Joined(string text) => text.Contains("-\n", StringComparison.Ordinal) ? Break().Replace(text, Join) : text;

    private static string Join(Match cut)
    {
        var (left, right) = (cut.Groups["left"].Value, cut.Groups["right"].Value);
        var isCompound = Compound().IsMatch(left.ToLowerInvariant()) || left.Length > 4 && left[^1] == 'о' && Adjective().IsMatch(right);
        return isCompound ? $"{left}-{right}" : left + right;
    }

    [GeneratedRegex(@"(?<left>\p{L}*\p{Ll})-[ ]*\n\s*(?<right>\p{Ll}+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(педагог\w*|учител\w*|методист\w*|преподавател\w*|наставник\w*|куратор\w*|социолог\w*|студент\w*|ученик\w*|план|чек|мастер|онлайн|бизнес|веб|медиа|пресс|вице|экс|кое|по|во|из)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compound();

    [GeneratedRegex(@"(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adjective();
}
