namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The numbers of lists in other than Arabic figures.</summary>
internal static class ListNumber
{
    private const int LargestRoman = 3999;

    private static readonly (int Value, string Letters)[] Digits =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>«a» … «z», then «aa», as Word counts on.</summary>
    public static string Letter(int number, char first) => number < 1 ? string.Empty : new string((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    public static string Russian(int number) => number < 1 ? string.Empty : "абвгдежзиклмнопрстуфхцчшщэюя"[(number - 1) % 28].ToString();

    public static string Roman(int number)
    {
        var roman = string.Empty;
        if (number > LargestRoman) return roman;
        foreach (var (value, letters) in Digits)
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }
}
