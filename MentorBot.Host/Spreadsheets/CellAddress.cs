using System.Globalization;

namespace MentorBot.Host.Spreadsheets;

/// <summary>The address of a cell as people know it: letters of the column, number of the row.</summary>
public static class CellAddress
{
    /// <summary>The last column that a sheet can have: XFD.</summary>
    public const int LastColumn = 16_384;

    /// <summary>The last row that a sheet can have.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The address of a cell; both numbers are from 1.</summary>
    public static string Of(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column, from 1: A, B … Z, AA.</summary>
    public static string ColumnName(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Reads an address; false for what is none, or lies outside a sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> address, out int row, out int column)
    {
        (row, column) = (0, 0);
        var letters = 0;
        for (; letters < address.Length && char.IsAsciiLetter(address[letters]) && letters < 4; letters++)
            column = (column * 26) + (char.ToUpperInvariant(address[letters]) - 'A' + 1);
        return column is > 0 and <= LastColumn
            && int.TryParse(address[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is > 0 and <= LastRow;
    }
}
