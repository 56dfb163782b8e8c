using System.Globalization;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>Adds a row of a repeated group to what is entered, and takes one away.</summary>
internal static class RowEntries
{
    /// <summary>Where the command was one about rows: what stands entered after it, else null.</summary>
    public static Entries? After(string command, Entries entries)
    {
        if (PageCommands.ReadAddRow(command) is { } growing) return entries.With(InputNames.RowCount(growing), Text(Count(growing, entries) + 1));
        return PageCommands.ReadRemoveRow(command) is var (name, row) ? Remove(entries, name, row) : null;
    }

    private static Entries Remove(Entries entries, string name, int row)
    {
        var prefix = name + ".";
        var rest = entries.All
            .Select(entry => (Place: PlaceOf(entry.Key, prefix), entry.Key, entry.Value))
            .Where(entry => entry.Place?.Row != row)
            .Select(entry => KeyValuePair.Create(
                entry.Place is var (at, field) && at > row ? InputNames.OfField(name, at - 1, field) : entry.Key,
                entry.Value));
        return new Entries(rest).With(InputNames.RowCount(name), Text(Math.Max(0, Count(name, entries) - 1)));
    }

    private static (int Row, string Field)? PlaceOf(string entry, string prefix) =>
        entry.StartsWith(prefix, StringComparison.Ordinal)
        && entry[prefix.Length..].Split('.', 2) is [var row, var field]
        && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (index, field)
            : null;

    private static int Count(string name, Entries entries) =>
        int.TryParse(entries.One(InputNames.RowCount(name)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1000 ? count : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
