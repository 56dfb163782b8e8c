using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Takes the rows of a survey one by one and puts them into their groups and repeats.</summary>
internal sealed class SurveyOutline(Remarks remarks)
{
    /// <summary>Deeper groups are nobody's meaning, and every one of them is a condition of each question inside.</summary>
    private const int DeepestGroup = 10;

    private readonly QuestionNames names = new(remarks);
    private readonly List<Question> questions = [];
    private readonly List<(TableRow Row, Question? Repeat)> open = [];
    private QuestionNames namesInRepeat = new(remarks);
    private int order;

    /// <summary>The questions in their order, those of repeats inside theirs.</summary>
    public IReadOnlyList<Question> Questions => questions;

    /// <summary>Names of rows that are computed elsewhere, and so have no value here.</summary>
    public HashSet<string> Calculated { get; } = [];

    public QuestionNames Names => names;

    public void Read(SheetTable survey)
    {
        foreach (var row in survey.Rows) ReadRow(row);
        foreach (var (row, repeat) in open)
            remarks.Error(row.Place("type"), repeat is null ? "группа не закрыта: ниже нет строки end_group." : "повтор не закрыт: ниже нет строки end_repeat.");
    }

    private void ReadRow(TableRow row)
    {
        foreach (var failed in row.Failed) remarks.Error(row.Place(failed), $"в ячейке ошибка формулы: {row.Text(failed)}.");
        var written = row["type"];
        if (written.Length == 0)
        {
            if (row["name"].Length > 0 || row["label"].Length > 0) remarks.Error(row.Place("type"), "не указан тип вопроса (type), например text, integer, select_one список.");
            return;
        }

        // What begins with # is left aside by every program that reads such books.
        if (written.StartsWith('#')) return;
        if (TypeCell.Parse(written) is { } type) Take(row, type);
        else remarks.Error(row.Place("type"), $"тип «{written}» не известен.{Words.Near(written.Split(' ')[0], TypeWords.Offered)}");
    }

    private void Take(TableRow row, TypeCell type)
    {
        switch (type.Kind)
        {
            case SurveyKind.Unsupported:
                remarks.Error(row.Place("type"), $"тип «{row["type"]}» не поддерживается: {TypeWords.WhyNot(type.Word)}.");
                break;
            case SurveyKind.Metadata:
                remarks.Warn(row.Place("type"), $"строка «{type.Word}» не нужна: кто и когда отвечал, бот запоминает сам.");
                break;
            case SurveyKind.Calculated:
                Calculated.Add(row["name"]);
                remarks.Warn(row.Place("type"), "бот ничего не вычисляет: строка пропущена.");
                break;
            case SurveyKind.BeginGroup:
                if (open.Count == DeepestGroup) remarks.Error(row.Place("type"), $"группы вложены глубже, чем на {DeepestGroup}.");
                open.Add((row, null));
                break;
            case SurveyKind.BeginRepeat:
                BeginRepeat(row, type);
                break;
            case SurveyKind.EndGroup or SurveyKind.EndRepeat:
                Close(row, type.Kind);
                break;
            default:
                Add(row, type);
                break;
        }
    }

    private void BeginRepeat(TableRow row, TypeCell type)
    {
        if (Repeat is { } outer)
        {
            remarks.Error(row.Place("type"), "повтор внутри повтора не поддерживается.");
            open.Add((row, outer));
            return;
        }

        var repeat = new Question(row["name"], names.Take(row, type), type, row, Groups, order++);
        questions.Add(repeat);
        namesInRepeat = new QuestionNames(remarks);
        open.Add((row, repeat));
    }

    private void Close(TableRow row, SurveyKind end)
    {
        var last = open.Count > 0 ? open[^1] : default;
        var fits = last.Row is not null && last.Repeat is not null == (end == SurveyKind.EndRepeat);
        if (fits) open.RemoveAt(open.Count - 1);
        else if (last.Row is null) remarks.Error(row.Place("type"), "закрывать нечего: выше нет строки begin_group или begin_repeat.");
        else remarks.Error(row.Place("type"), $"сначала закройте то, что открыто в строке {last.Row.Number}: {(last.Repeat is null ? "end_group" : "end_repeat")}.");
    }

    private void Add(TableRow row, TypeCell type)
    {
        if (Repeat is { } repeat) repeat.Fields.Add(new Question(row["name"], namesInRepeat.Take(row, type), type, row, Groups, order++) { Repeat = repeat });
        else questions.Add(new Question(row["name"], names.Take(row, type), type, row, Groups, order++));
    }

    private Question? Repeat => open.Select(frame => frame.Repeat).LastOrDefault(repeat => repeat is not null);

    private IReadOnlyList<TableRow> Groups => [.. open.Take(DeepestGroup).Where(frame => frame.Repeat is null).Select(frame => frame.Row)];
}
