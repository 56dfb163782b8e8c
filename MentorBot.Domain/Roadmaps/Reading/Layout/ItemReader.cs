using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Reads the words of the rows that have been put together, in their order.</summary>
/// <param name="settings">The positions and abbreviations of the school.</param>
/// <param name="columns">How many columns the whole plan has.</param>
internal sealed partial class ItemReader(DeadlineContext context, ResponsibleSettings settings, int columns)
{
    private const string GuessedDeadline = "У столбца сроков нет заголовка: он определён по содержанию, проверьте.";
    private const string GuessedResponsible = "У столбца ответственных нет заголовка: он определён по содержанию, проверьте.";
    private const string DeadlineOfPart = "В ячейке несколько мероприятий и сроков; они разделены по порядку, проверьте.";
    private const string DeadlineOfTitle = "Столбца сроков нет: срок взят из скобок в названии, проверьте.";
    private const string DeadlineOfSection = "Своего срока у строки нет: он взят из заголовка раздела, проверьте.";

    private RoadmapItemReading? before;

    public RoadmapItemReading Read(ItemDraft draft)
    {
        var deadline = ReadDeadline(draft);
        var responsibles = ReadResponsibles(draft);
        return before = new RoadmapItemReading
        {
            Number = draft.Number,
            Section = draft.Section?.Name,
            Title = TitleOf(draft),
            Details = NullIfEmpty(draft.Details),
            Result = NullIfEmpty(draft.Result),
            DeadlineText = deadline.Text,
            Deadline = deadline,
            ResponsibleText = draft.Responsible.OnOneLine(),
            Responsibles = responsibles.Parties,
            Reasons = ReadingReasons.Of(deadline, responsibles),
            Cells = draft.Cells(columns),
            Source = draft.Source,
        };
    }

    /// <summary>The words of the row's deadline, with what the heading of its section adds.</summary>
    public static string DeadlineWords(ItemDraft draft) => draft.Section?.Deadline?.Complete(draft.Deadline) ?? draft.Deadline;

    private Deadline ReadDeadline(ItemDraft draft)
    {
        if (before is not null && CellMarks.IsDitto(draft.Deadline)) return Doubted(before.Deadline, $"«{draft.Deadline.OnOneLine()}» прочитано как в строке {before.Number}.");
        if (InBrackets(draft) is { } words) return words;
        var deadline = DeadlineReader.Read(DeadlineWords(draft), context);
        if (deadline.Confidence < ReadingConfidence.High) return deadline;
        if (draft.IsGuessedPart) return Doubted(deadline, DeadlineOfPart);
        if (draft.Section?.Deadline is { IsWhole: false } && draft.Deadline.Length == 0) return Doubted(deadline, DeadlineOfSection);
        return draft.Columns.Columns.Any(column => column is { Role: ColumnRole.Deadline, IsGuessed: true }) ? Doubted(deadline, GuessedDeadline) : deadline;
    }

    private ResponsibleReading ReadResponsibles(ItemDraft draft)
    {
        var read = ResponsibleReader.Read(draft.Responsible, settings);
        if (read.RepeatsPrevious && before is { Responsibles.Count: > 0 })
            return new(before.Responsibles, ReadingConfidence.Medium, $"«{draft.Responsible.OnOneLine()}» прочитано как в строке {before.Number}.");
        var isGuessed = read.Parties.Count > 0 && draft.Columns.Columns.Any(column => column is { Role: ColumnRole.Responsible, IsGuessed: true });
        return isGuessed ? read with { Confidence = ReadingConfidence.Medium, Note = read.Note is null ? GuessedResponsible : $"{read.Note} {GuessedResponsible}" } : read;
    }

    /// <summary>A plan without a column of deadlines may name them behind the measures: «Педсовет (до 15 сентября)».</summary>
    private Deadline? InBrackets(ItemDraft draft)
    {
        if (draft.Columns.Has(ColumnRole.Deadline) || draft.Section?.Deadline is not null || Bracket().Match(draft.Activity.Title) is not { Success: true } bracket) return null;
        var deadline = DeadlineReader.Read(bracket.Groups["words"].Value, context);
        if (deadline.Kind is DeadlineKind.Unknown || deadline.Confidence is ReadingConfidence.Low) return null;
        return deadline.Confidence is ReadingConfidence.High ? Doubted(deadline, DeadlineOfTitle) : deadline;
    }

    private static Deadline Doubted(Deadline deadline, string why) => deadline with { Confidence = ReadingConfidence.Medium, Note = why };

    /// <summary>One of several contents of an activity is named together with it.</summary>
    private static string TitleOf(ItemDraft draft)
    {
        var title = draft.Activity.Title;
        if (draft.Activity.Items.Count < 2 || draft.Details.Length == 0) return title.Length > 0 ? title : FirstLine(draft.Details);
        return $"{title.TrimEnd('.', ':', ' ')}: {FirstLine(draft.Details)}";
    }

    private static string FirstLine(string details) => details.Split('\n')[0].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ', '•').OnOneLine();

    [GeneratedRegex(@"\((?<words>[^()]{3,80})\)\s*\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
