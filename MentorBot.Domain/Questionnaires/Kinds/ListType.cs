using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>One question within a row of a repeated group.</summary>
public sealed record RowField(string Key, string Label, ItemType Type);

/// <summary>A repeated group: rows whose fields are asked one after another.</summary>
public sealed record ListType(int Min, int Max, IReadOnlyList<RowField> Fields) : ItemType
{
    private static readonly Dictionary<string, AnswerValue> NewRow = [];

    public override ItemKind Kind => ItemKind.List;
    public override ValueShape Shape => ValueShape.Several;
    public override IEnumerable<string> BoundingKeys => Fields.SelectMany(one => one.Type.BoundingKeys);

    internal override ItemType InWords(TypeWords words) =>
        this with { Fields = [.. Fields.Select(field => new RowField(field.Key, words.Field(field.Key, field.Label), field.Type.InWords(words.Of(field.Key))))] };

    public override Draft Begin(AnswerValue? current, RunContext context) =>
        current is RowsValue rows ? new Draft { Rows = rows.Rows } : new Draft { Row = NewRow };

    /// <summary>Back within a row, then into the row before it.</summary>
    public override Draft? StepBack(Turn turn)
    {
        var draft = turn.Draft;
        if (draft.Row is { Count: > 0 } row) return ReturnTo(row, draft);

        // A finished group is left as a whole: only what was not yet stored is walked back through.
        var isStored = draft.Row is null && turn.Current is RowsValue stored && stored == new RowsValue(draft.Rows);
        if (isStored || draft.Rows.Count == 0) return null;
        return ReturnTo(draft.Rows[^1], draft with { Rows = [.. draft.Rows.SkipLast(1)] });
    }

    public override Ask Ask(Turn turn)
    {
        var draft = turn.Draft;
        var written = draft.Rows.Select(row => ShowRow(row, turn)).ToList();
        if (draft.Row is null)
        {
            return new Ask
            {
                Hint = turn.Texts.RowsHint(draft.Rows.Count, Max),
                IsFreeText = Fields.Any(one => one.Type is TextType),
                Written = written,
                Rows = [EndButtons(turn)],
            };
        }

        var field = Fields[draft.Field];
        return field.Type.Ask(Inside(turn)) with { Field = turn.Texts.RowField(draft.Rows.Count + 1, field.Label), Written = written };
    }

    public override ItemView View(Turn turn) => base.View(turn) with
    {
        Min = Min,
        Max = Max,
        Fields = [.. Fields.Select(field => new FieldView(field.Key, field.Label, FieldItem(field, turn)))],
        Current = turn.Draft.Rows.Count > 0 ? new RowsValue(turn.Draft.Rows) : turn.Current,
    };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) =>
        value is RowsValue { Rows: var rows } ? new RowsValue([.. rows.Select(row => NormaliseRow(row, turn))]) : value;

    public override Taken Type(string text, Turn turn) =>
        turn.Draft.Row is null ? new Refused(turn.Texts.AddRowOrReady) : Take(Fields[turn.Draft.Field].Type.Type(text, Inside(turn)), turn);

    public override Taken Press(string action, Turn turn)
    {
        var draft = turn.Draft;
        if (draft.Row is not null) return Take(Fields[draft.Field].Type.Press(action, Inside(turn)), turn);
        return action switch
        {
            Actions.AddRow when draft.Rows.Count < Max => NextField(draft with { Row = NewRow, Field = 0 }, turn),
            Actions.RemoveLast when draft.Rows.Count > 0 => new Drafted(draft with { Rows = [.. draft.Rows.SkipLast(1)] }, AsksElse: true),
            Actions.Ready => Check(new RowsValue(draft.Rows), turn) is { } mistake ? new Refused(mistake) : new Answered(new RowsValue(draft.Rows)),
            _ => new Refused(turn.Texts.UnknownButton),
        };
    }

    public override Taken? SendContact(string phone, Turn turn) =>
        turn.Draft.Row is not null && Fields[turn.Draft.Field].Type.SendContact(phone, Inside(turn)) is { } taken ? Take(taken, turn) : null;

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not RowsValue { Rows: var rows } || rows.Count < Min) return turn.Texts.TooFewRows(Min);
        if (rows.Count > Max) return turn.Texts.TooManyRows(Max);
        if (rows.Any(row => row.Keys.Any(key => Fields.All(field => field.Key != key)))) return turn.Texts.UnknownValue;
        return rows.SelectMany(row => Fields.Select(field => CheckField(field, row, turn))).FirstOrDefault(mistake => mistake is not null);
    }

    public override string Show(AnswerValue value, Turn turn) =>
        value is RowsValue rows ? string.Join("\n", rows.Rows.Index().Select(row => $"{row.Index + 1}) {ShowRow(row.Item, turn)}")) : "";

    internal static ListType Read(JsonScope scope)
    {
        var fields = scope.Objects("fields").Select(ReadField).OfType<RowField>().ToList();
        var type = new ListType(scope.Whole("min"), scope.Whole("max"), fields);
        if (type.Min < 1 || type.Max < type.Min) scope.Mistake("max", $"число строк от {type.Min} до {type.Max} не подходит: нужно от 1 и больше");
        if (fields.Count == 0) scope.Mistake("fields", "нужно хотя бы одно поле");
        foreach (var key in fields.GroupBy(field => field.Key).Where(group => group.Count() > 1)) scope.Mistake("fields", $"ключ поля «{key.Key}» повторяется");
        return type;
    }

    private static RowField? ReadField(JsonScope scope)
    {
        var key = scope.Text("key");
        if (key.Length > 0 && !KeySyntax.IsKey(key)) scope.Mistake("key", $"«{key}» не подходит как ключ поля: нужны строчные латинские буквы, цифры и _");
        var label = scope.Text("label");
        var type = scope.Object("type") is { } inner ? ItemKinds.Read(inner) : null;
        if (type is { FitsRow: false }) scope.Mistake("type.kind", $"поле «{key}»: вопрос такого типа нельзя поставить в строку, на него отвечают не одним сообщением");
        scope.Finish();
        return type is { FitsRow: true } ? new RowField(key, label, type) : null;
    }

    private Taken Take(Taken taken, Turn turn) => taken switch
    {
        Answered answered => NextField(Filled(turn.Draft, answered.Value), turn),

        // A field keeps only the page and the search of its own list, and the month of its calendar, in the draft.
        Drafted drafted => drafted with { Draft = turn.Draft with { Page = drafted.Draft.Page, Search = drafted.Draft.Search, Month = drafted.Draft.Month } },
        _ => taken,
    };

    private Draft Filled(Draft draft, AnswerValue value) => draft with
    {
        Row = new Dictionary<string, AnswerValue>(draft.Row!) { [Fields[draft.Field].Key] = value },
        Field = draft.Field + 1,
        Page = 0,
        Search = null,
        Month = null,
    };

    /// <summary>Goes on to the next field that can be answered, and past the last one to the end of the row.</summary>
    private Taken NextField(Draft draft, Turn turn)
    {
        while (draft.Field < Fields.Count && Fields[draft.Field].Type.CannotBeAnswered(turn)) draft = draft with { Field = draft.Field + 1 };
        if (draft.Field < Fields.Count) return new Drafted(draft, AsksElse: true);
        return AfterRow(draft with { Rows = [.. draft.Rows, draft.Row!] }, turn);
    }

    private Taken AfterRow(Draft draft, Turn turn)
    {
        var closed = draft with { Row = null, Field = 0, Page = 0 };
        if (closed.Rows.Count < Min) return NextField(closed with { Row = NewRow }, turn);
        var value = new RowsValue(closed.Rows);
        return closed.Rows.Count == Max && Check(value, turn) is null ? new Answered(value) : new Drafted(closed, AsksElse: true);
    }

    /// <summary>Asks the last answered field of the row again.</summary>
    private Draft ReturnTo(IReadOnlyDictionary<string, AnswerValue> row, Draft draft)
    {
        var last = Fields.Index().Last(field => row.ContainsKey(field.Item.Key));
        var before = row.Where(field => field.Key != last.Item.Key).ToDictionary();
        return draft with { Row = before, Field = last.Index, Page = 0, Search = null, Month = null };
    }

    private static Turn Inside(Turn turn) => turn with { Current = null };

    private static ItemView FieldItem(RowField field, Turn turn) =>
        field.Type.View(turn with { Current = null, Draft = Draft.Empty }) with { IsRequired = !field.Type.CannotBeAnswered(turn) };

    /// <summary>The fields in their order, each as it would be stored; a field that nobody knows stays for the check.</summary>
    private Dictionary<string, AnswerValue> NormaliseRow(IReadOnlyDictionary<string, AnswerValue> row, Turn turn)
    {
        var known = Fields.Where(field => row.ContainsKey(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Type.Normalise(row[field.Key], Inside(turn))));
        return new Dictionary<string, AnswerValue>([.. known, .. row.Where(field => Fields.All(one => one.Key != field.Key))]);
    }

    private static string? CheckField(RowField field, IReadOnlyDictionary<string, AnswerValue> row, Turn turn)
    {
        if (row.TryGetValue(field.Key, out var value)) return field.Type.Check(value, turn);
        return field.Type.CannotBeAnswered(turn) ? null : turn.Texts.UnknownValue;
    }

    private string ShowRow(IReadOnlyDictionary<string, AnswerValue> row, Turn turn) =>
        string.Join(" · ", Fields.Where(field => row.ContainsKey(field.Key)).Select(field => field.Type.Show(row[field.Key], turn)));

    private List<Button> EndButtons(Turn turn)
    {
        var draft = turn.Draft;
        var buttons = new List<Button>();
        if (draft.Rows.Count < Max) buttons.Add(new Button(turn.Texts.AddRow, Actions.AddRow));
        if (draft.Rows.Count >= Min) buttons.Add(new Button(turn.Texts.Ready, Actions.Ready));
        if (draft.Rows.Count > 0) buttons.Add(new Button(turn.Texts.RemoveRow, Actions.RemoveLast));
        return buttons;
    }
}
