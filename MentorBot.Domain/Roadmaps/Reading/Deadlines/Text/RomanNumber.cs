namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Roman numbers up to XII as they are typed: Latin letters, the Cyrillic «І» and «Х», an ordinal ending.</summary>
internal static class RomanNumber
{
    private static readonly string[] Numbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    public static int? Read(string piece)
    {
        var dash = piece.IndexOf('-', StringComparison.Ordinal);
        var letters = (dash < 0 ? piece : piece[..dash]).Replace('і', 'i').Replace('l', 'i').Replace('х', 'x');
        var index = Array.IndexOf(Numbers, letters);
        return index < 0 ? null : index + 1;
    }
}
