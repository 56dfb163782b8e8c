namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Ordinals in words, in every case and gender: «первый», «третьей», «двадцатого».</summary>
internal static class OrdinalWord
{
    private static readonly (string Stem, int Value)[] Stems =
    [
        ("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5), ("шест", 6), ("седьм", 7), ("восьм", 8), ("девят", 9), ("десят", 10),
        ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17),
        ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("тридцат", 30),
    ];

    private static readonly string[] Endings =
        ["ый", "ой", "ий", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ья", "ье", "ьего", "ьему", "ьем", "ьей", "ью", "ьи", "ые", "ых", "ых"];

    public static int? Read(string word)
    {
        foreach (var (stem, value) in Stems)
            if (word.Begins(stem) && Array.IndexOf(Endings, word[stem.Length..]) >= 0) return value;
        return null;
    }

    /// <summary>The tens of a compound: «двадцать пятого».</summary>
    public static int? Tens(string word) => word switch { "двадцать" => 20, "тридцать" => 30, _ => null };
}
