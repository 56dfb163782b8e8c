using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>The column <c>parameters</c> of one row: <c>start=1 end=10 step=1</c>. What nobody asked for is a mistake.</summary>
internal sealed partial class Parameters
{
    /// <summary>In milliseconds; the patterns are linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    /// <summary>Of other programs; without meaning in a chat.</summary>
    private static readonly HashSet<string> Foreign = ["randomize", "seed", "max_pixels", "app", "rows", "label", "value", "capture_accuracy", "allow_mock_accuracy", "quality", "location_priority", "track_changes", "incremental"];

    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _asked = [];
    private readonly Remarks _remarks;

    public Parameters(TableRow row, Remarks remarks)
    {
        (Place, _remarks) = (row.Place("parameters"), remarks);
        foreach (var part in Gap().Split(AroundSign().Replace(row["parameters"], "=")).Where(part => part.Length > 0))
        {
            if (part.Split('=') is [var name, var value] && name.Length > 0 && value.Length > 0) _values[Words.Fold(name)] = value;
            else remarks.Error(Place, $"параметр «{part}» не понятен: пишется имя=значение, например start=1 end=10.");
        }
    }

    public CellPlace Place { get; }

    public string? Text(string name)
    {
        _asked.Add(name);
        return _values.GetValueOrDefault(name);
    }

    public decimal? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        _remarks.Error(Place, $"в параметре {name} нужно число, а стоит «{text}».");
        return null;
    }

    public int? Whole(string name)
    {
        if (Number(name) is not { } number) return null;
        if (number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue) return (int)number;
        _remarks.Error(Place, $"в параметре {name} нужно целое число, а стоит «{_values[name]}».");
        return null;
    }

    public bool Flag(string name)
    {
        if (Text(name) is not { } text) return false;
        if (Words.Flag(text) is { } flag) return flag;
        _remarks.Error(Place, $"в параметре {name} нужно yes или no, а стоит «{text}».");
        return false;
    }

    /// <summary>Notes what is left over.</summary>
    public void Finish()
    {
        foreach (var name in _values.Keys.Where(name => !_asked.Contains(name)))
        {
            if (Foreign.Contains(name)) _remarks.Warn(Place, $"параметр {name} в чате ничего не меняет.");
            else _remarks.Error(Place, $"параметра «{name}» у этого типа нет.{(_asked.Count > 0 ? $" Есть: {string.Join(", ", _asked)}." : "")}{Words.Near(name, _asked)}");
        }
    }

    [GeneratedRegex(@"\s*=\s*", RegexOptions.None, LongestMatch)]
    private static partial Regex AroundSign();

    [GeneratedRegex(@"[;\s]+|,(?!\d)", RegexOptions.None, LongestMatch)]
    private static partial Regex Gap();
}
