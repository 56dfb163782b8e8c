using System.Globalization;

namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>Names that the tabs of one workbook may have: short, without certain signs, each once.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var clean = Clean(name);
            var unique = clean;
            for (var number = 2; names.Contains(unique, StringComparer.OrdinalIgnoreCase); number++)
            {
                var ending = " " + number.ToString(CultureInfo.InvariantCulture);
                unique = clean[..Math.Min(clean.Length, Longest - ending.Length)] + ending;
            }

            names.Add(unique);
        }

        return names;
    }

    private static string Clean(string name)
    {
        var clean = new string([.. name.Select(sign => Forbidden.Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) || char.IsSurrogate(sign) ? ' ' : sign)]);
        clean = clean.Trim().Trim('\'');
        if (clean.Length == 0) return "Лист";
        return clean.Length > Longest ? clean[..Longest].TrimEnd() : clean;
    }
}
