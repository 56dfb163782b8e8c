using System.Globalization;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>Names of inputs. A key of a definition has no point in it, so the parts of a name can be told apart.</summary>
internal static class InputNames
{
    public static string OfItem(string key) => "a." + key;

    /// <summary>How many rows of a repeated group are on the page.</summary>
    public static string RowCount(string item) => item + ".rows";

    public static string OfField(string item, int row, string field) => $"{item}.{Text(row)}.{field}";

    /// <summary>The choice for one place where the order counts, from 0.</summary>
    public static string OfPlace(string item, int place) => $"{item}.{Text(place)}";

    /// <summary>The mark that a sheet of paper was left without an answer on purpose.</summary>
    public static string Declined(string item) => item + ".declined";

    public static string Id(string name) => name.Replace('.', '-');

    public static string Hint(string name) => Id(name) + "-hint";

    public static string Mistake(string name) => Id(name) + "-mistake";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
