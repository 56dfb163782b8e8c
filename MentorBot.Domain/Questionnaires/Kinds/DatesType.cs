using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Several dates, typed one by one or together, stored in the order of the calendar.</summary>
public sealed record DatesType(int Min, int Max, string? NotBefore, string? NotAfter) : ItemType
{
    public override ItemKind Kind => ItemKind.Dates;
    public override ValueShape Shape => ValueShape.Several;
    public override IEnumerable<string> BoundingKeys => DateType.Keys(NotBefore, NotAfter);

    public override Draft Begin(AnswerValue? current, RunContext context) => current is ManyValue many ? new Draft { Chosen = many.Texts } : Draft.Empty;

    public override Ask Ask(Turn turn)
    {
        var chosen = turn.Draft.Chosen;
        var row = new List<Button>();
        if (chosen.Count >= Min) row.Add(new Button(turn.Texts.Ready, Actions.Ready));
        if (chosen.Count > 0) row.Add(new Button(turn.Texts.RemoveDate, Actions.RemoveLast));
        return new Ask
        {
            Hint = turn.Texts.DatesHint(Min, Max),
            Written = [.. chosen.Select(one => ShowOne(one, turn))],
            Rows = row.Count == 0 ? [] : [row],
        };
    }

    public override ItemView View(Turn turn) => base.View(turn) with
    {
        IsMultiple = true,
        Min = Min,
        Max = Max,
        Bounds = turn.Bounds(NotBefore, NotAfter),
        Current = turn.Draft.Chosen.Count > 0 ? new ManyValue(turn.Draft.Chosen) : turn.Current,
    };

    /// <summary>The dates in the order of the calendar.</summary>
    public override AnswerValue Normalise(AnswerValue value, Turn turn) =>
        value is ManyValue { Texts: var dates } ? new ManyValue([.. dates.Order(StringComparer.Ordinal)]) : value;

    public override Taken Type(string text, Turn turn)
    {
        var bounds = turn.Bounds(NotBefore, NotAfter);
        var dates = turn.Draft.Chosen.ToList();
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var reading = DateReader.Read(part, turn.Context.Today, bounds);
            if (DateType.MistakeOf(reading, bounds, turn.Texts) is { } mistake) return new Refused(mistake);
            var date = TextValue.Of(reading.Date).Text;
            if (dates.Contains(date)) return new Refused(turn.Texts.DateTwice);
            dates.Add(date);
        }

        if (dates.Count == turn.Draft.Chosen.Count) return new Refused(turn.Texts.NotADate);
        if (dates.Count > Max) return new Refused(turn.Texts.TooManyDates(Max));
        dates.Sort(StringComparer.Ordinal);
        return dates.Count == Max ? new Answered(new ManyValue(dates)) : new Drafted(turn.Draft with { Chosen = dates }, AsksElse: true);
    }

    public override Taken Press(string action, Turn turn)
    {
        var chosen = turn.Draft.Chosen;
        return action switch
        {
            Actions.Ready when chosen.Count < Min => new Refused(turn.Texts.TooFewDates(Min)),
            Actions.Ready when Check(new ManyValue(chosen), turn) is { } mistake => new Refused(mistake),
            Actions.Ready => new Answered(new ManyValue(chosen)),
            Actions.RemoveLast when chosen.Count > 0 => new Drafted(turn.Draft with { Chosen = [.. chosen.SkipLast(1)] }, AsksElse: true),
            _ => new Refused(turn.Texts.UnknownButton),
        };
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not ManyValue { Texts: var texts }) return turn.Texts.NotADate;
        if (texts.Count < Min) return turn.Texts.TooFewDates(Min);
        if (texts.Count > Max) return turn.Texts.TooManyDates(Max);
        if (texts.Distinct().Count() < texts.Count) return turn.Texts.DateTwice;
        var single = new DateType(NotBefore, NotAfter);
        return texts.Select(text => single.Check(new TextValue(text), turn)).FirstOrDefault(mistake => mistake is not null);
    }

    public override string Show(AnswerValue value, Turn turn) => value is ManyValue many ? string.Join(", ", many.Texts.Select(one => ShowOne(one, turn))) : "";

    internal static DatesType Read(JsonScope scope)
    {
        var type = new DatesType(scope.Whole("min"), scope.Whole("max"), scope.OptionalText("notBefore"), scope.OptionalText("notAfter"));
        if (type.Min < 1 || type.Max < type.Min) scope.Mistake("max", $"число дат от {type.Min} до {type.Max} не подходит: нужно от 1 и больше");
        return type;
    }

    private static string ShowOne(string text, Turn turn) => new TextValue(text).AsDate() is { } date ? turn.Texts.Date(date) : text;
}
