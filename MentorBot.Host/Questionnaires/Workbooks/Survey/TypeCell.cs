using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>The column <c>type</c> of one row, taken apart: <c>select_one colours or_other</c>.</summary>
/// <param name="Word">The word of the kind, folded.</param>
/// <param name="Argument">The list, or what else the kind names; empty for none.</param>
/// <param name="OrOther">An option «другое» with a text of its own is wanted.</param>
internal sealed record TypeCell(SurveyKind Kind, string Word, string Argument, bool OrOther)
{
    /// <summary>Words of a kind have at most so many parts: «выбор нескольких из».</summary>
    private const int MostParts = 3;

    /// <summary>Null where the word is not known.</summary>
    public static TypeCell? Parse(string written)
    {
        var parts = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var count = Math.Min(MostParts, parts.Length); count > 0; count--)
        {
            var word = Words.Fold(string.Join(' ', parts.Take(count)));
            if (TypeWords.Find(word) is not { } kind) continue;
            var rest = parts.Skip(count).ToList();
            var orOther = rest.Count > 1 && Words.Fold(string.Join(' ', rest.Skip(1))) is "or_other" or "или_другое";
            if (orOther) rest = [rest[0]];
            return new TypeCell(kind, word, string.Join(' ', rest), orOther);
        }

        return null;
    }
}
