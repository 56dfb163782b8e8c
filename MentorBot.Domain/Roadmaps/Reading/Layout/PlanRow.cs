using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A physical row laid out by its columns.</summary>
internal sealed class PlanRow
{
    private readonly string[] texts;
    private readonly bool[] carried;
    private readonly TableColumns columns;

    private PlanRow(TableColumns columns, string locator)
    {
        (this.columns, Locator) = (columns, locator);
        (texts, carried) = (new string[columns.Count], new bool[columns.Count]);
        Array.Fill(texts, string.Empty);
    }

    public string Locator { get; }

    /// <summary>The text of the one cell that runs across the table; null in an ordinary row.</summary>
    public string? Across { get; private set; }

    public IEnumerable<string> OwnTexts => texts.Where((_, i) => !carried[i]);

    public bool IsEmpty => Across is null && texts.All(text => text.Length == 0);

    public static PlanRow Of(DocumentRow row, TableColumns columns, PlanRow? above)
    {
        var plan = new PlanRow(columns, row.Locator);
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (at >= columns.Count) break;
            plan.carried[at] = cell.ContinuesAbove;
            plan.texts[at] = cell.ContinuesAbove ? above?.texts[at] ?? string.Empty : cell.Text.Trim();
            if (cell.Span >= Math.Max(columns.Count - 1, 2) && !cell.ContinuesAbove) plan.Across = plan.texts[at].OnOneLine();
            at += Math.Max(cell.Span, 1);
        }

        return plan;
    }

    /// <summary>The texts of the columns of a role, joined; empty where they are merged with the row above.</summary>
    public string Own(ColumnRole role) => Text(role, own: true);

    /// <summary>The texts of the columns of a role, also those of a merged cell above.</summary>
    public string Any(ColumnRole role) => Text(role, own: false);

    /// <summary>A cell of the role is merged with the row above.</summary>
    public bool Continues(ColumnRole role) => columns.Roles.Where((candidate, i) => candidate == role && carried[i]).Any();

    public string At(int column) => column >= 0 && column < texts.Length && !carried[column] ? texts[column] : string.Empty;

    /// <summary>The last <paramref name="count"/> cells are empty.</summary>
    public bool EndsEmpty(int count) => texts.Skip(texts.Length - count).All(text => text.Length == 0);

    /// <summary>Moves the cells of a row that lost its first ones to where they belong.</summary>
    public void ShiftRight(int by)
    {
        for (var i = texts.Length - 1; i >= 0; i--) (texts[i], carried[i]) = i >= by ? (texts[i - by], carried[i - by]) : (string.Empty, false);
    }

    private string Text(ColumnRole role, bool own)
    {
        string? text = null;
        for (var i = 0; i < texts.Length; i++)
            if (columns.Roles[i] == role && texts[i].Length > 0 && !(own && carried[i])) text = text is null ? texts[i] : text + "\n" + texts[i];
        return text ?? string.Empty;
    }
}
