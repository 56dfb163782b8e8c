using MentorBot.Domain.Conversation;
using MentorBot.Host.Spreadsheets;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>A cell of the workbook that a school sent.</summary>
/// <param name="Column">From 1; 0 where the whole row or sheet is meant.</param>
internal readonly record struct CellPlace(string Sheet, int Row, int Column)
{
    /// <summary>The workbook as a whole.</summary>
    public static readonly CellPlace Book = new("", 0, 0);

    /// <summary>Such as B7; only the number where the whole row is meant, empty where the whole sheet is.</summary>
    public string Address => (Row, Column) switch
    {
        (0, _) => "",
        (_, 0) => Row.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => CellAddress.Of(Row, Column),
    };
}

/// <summary>What is wrong with a cell, or what its author should know, in Russian.</summary>
internal sealed record WorkbookRemark(CellPlace Place, string Message)
{
    /// <summary>The remark with its place before it: «лист survey, B7: …».</summary>
    public override string ToString()
    {
        if (Place.Sheet.Length == 0) return Message;
        return Place switch
        {
            { Row: 0 } => $"лист {Place.Sheet}: {Message}",
            { Column: 0 } => $"лист {Place.Sheet}, строка {Place.Address}: {Message}",
            _ => $"лист {Place.Sheet}, {Place.Address}: {Message}",
        };
    }
}

/// <summary>Collects the remarks about one workbook.</summary>
internal sealed class Remarks
{
    /// <summary>A cell can hold a whole page; nobody wants it quoted.</summary>
    private const int LongestMessage = 400;

    private readonly HashSet<WorkbookRemark> known = [];
    private readonly List<WorkbookRemark> errors = [];
    private readonly List<WorkbookRemark> warnings = [];

    public IReadOnlyList<WorkbookRemark> Errors => FromTheTop(errors);

    public IReadOnlyList<WorkbookRemark> Warnings => FromTheTop(warnings);

    /// <summary>Notes a mistake, because of which there is no questionnaire.</summary>
    public void Error(CellPlace place, string message) => Add(errors, place, message);

    /// <summary>Notes what will be otherwise than the author may think.</summary>
    public void Warn(CellPlace place, string message) => Add(warnings, place, message);

    /// <summary>As an author goes through a book: sheet by sheet, each from its first row on.</summary>
    private static List<WorkbookRemark> FromTheTop(List<WorkbookRemark> remarks) => [.. remarks
        .GroupBy(remark => remark.Place.Sheet)
        .SelectMany(sheet => sheet.OrderBy(remark => remark.Place.Row).ThenBy(remark => remark.Place.Column))];

    private void Add(List<WorkbookRemark> remarks, CellPlace place, string message)
    {
        var remark = new WorkbookRemark(place, ChatText.Plain(message).Clip(LongestMessage).Value);
        if (known.Add(remark)) remarks.Add(remark);
    }
}
