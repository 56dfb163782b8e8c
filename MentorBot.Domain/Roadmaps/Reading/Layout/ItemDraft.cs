namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A section while the table is read; its title may go on in a later physical row.</summary>
internal sealed class SectionDraft(string number, string title)
{
    public string Number { get; } = number;

    public string Title { get; set; } = title;

    /// <summary>How many activities it has so far.</summary>
    public int Activities { get; set; }

    /// <summary>The deadline that the heading names for its rows; null where it names none.</summary>
    public SectionDeadline? Deadline { get; init; }

    /// <summary>The section around a measure that heads its parts; null for a section of its own.</summary>
    public OuterSection? Outer { get; set; }

    public string Name => Number.Length == 0 ? Title : $"{Number} {Title}".Trim();
}

/// <summary>What a heading of parts stands in; nothing in a plan without sections.</summary>
internal sealed record OuterSection(SectionDraft? Section);

/// <summary>One activity of the document; several rows when its contents are dated one by one.</summary>
internal sealed class ActivityDraft(string number, string title)
{
    public string Number { get; set; } = number;

    public string Title { get; set; } = title;

    public List<ItemDraft> Items { get; } = [];
}

/// <summary>A row of the roadmap while its physical rows are put together.</summary>
internal sealed class ItemDraft(ActivityDraft activity, SectionDraft? section)
{
    private readonly List<string> sources = [];
    private readonly SortedDictionary<int, string> cells = [];

    public ActivityDraft Activity { get; } = activity;

    public SectionDraft? Section { get; } = section;

    public string Details { get; private set; } = string.Empty;

    public string Result { get; private set; } = string.Empty;

    public string Deadline { get; private set; } = string.Empty;

    public string Responsible { get; private set; } = string.Empty;

    public bool WasShifted { get; set; }

    public bool IsGuessedPart { get; private set; }

    /// <summary>The columns of the table that it stands in.</summary>
    public required TableColumns Columns { get; init; }

    public string Source => string.Join(", ", sources);

    /// <summary>The number with a letter where the activity has several rows.</summary>
    public string Number => Activity.Items.Count > 1 ? Activity.Number + Letter(Activity.Items.IndexOf(this)) : Activity.Number;

    /// <summary>The cells as printed, by the columns of the plan.</summary>
    public IReadOnlyList<string> Cells(int columns) => [.. Enumerable.Range(0, columns).Select(place => cells.GetValueOrDefault(place, string.Empty))];

    /// <param name="columns">The columns that the row is laid out by.</param>
    public void Take(PlanRow row, TableColumns columns, bool first)
    {
        sources.Add(row.Locator);
        IsGuessedPart |= row.IsGuessedPart;
        for (var i = 0; i < columns.Places.Count; i++)
        {
            var text = first ? row.Texts[i] : row.At(i);
            cells[columns.Places[i]] = Join(cells.GetValueOrDefault(columns.Places[i], string.Empty), text, columns.Columns[i].Role is ColumnRole.Details or ColumnRole.Result ? "\n" : " ");
        }

        Details = Join(Details, row.Own(ColumnRole.Details), "\n");
        Result = Join(Result, first ? row.Any(ColumnRole.Result) : row.Own(ColumnRole.Result), "\n");
        Deadline = Join(Deadline, first ? row.Any(ColumnRole.Deadline) : row.Own(ColumnRole.Deadline), " ");
        Responsible = Join(Responsible, first ? row.Any(ColumnRole.Responsible) : row.Own(ColumnRole.Responsible), " ");
    }

    /// <summary>A sentence that is cut goes on after a blank, a new one on a new line.</summary>
    public static string Join(string text, string more, string separator)
    {
        if (more.Length == 0) return text;
        if (text.Length == 0) return more;
        var cut = separator == "\n" && !char.IsUpper(more[0]) && !char.IsDigit(more[0]) && text[^1] is not ('.' or ':' or ';');
        return text + (cut ? " " : separator) + more;
    }

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : $"-{index + 1}";
}
