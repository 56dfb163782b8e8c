using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Several dates, typed one by one or together, stored in the order of the calendar.</summary>
public sealed record DatesType(int Min, int Max, string? NotBefore, string? NotAfter) : ItemType
{
    public override IEnumerable<string> BoundingKeys => DateType.Keys(NotBefore, NotAfter);

    public override Draft Begin(AnswerValue? current, RunContext context) => current is ManyValue many ? new Draft { Chosen = many.Texts } : Draft.Empty;

    public override Ask Ask(Turn turn)
    {
        var chosen = turn.Draft.Chosen;
        var row = new List<Button>();
        if (chosen.Count >= Min) row.Add(new Button(EngineTexts.Ready, Actions.Ready));
        if (chosen.Count > 0) row.Add(new Button(EngineTexts.RemoveDate, Actions.RemoveLast));
        return new Ask
        {
            Hint = EngineTexts.DatesHint(Min, Max),
            Written = [.. chosen.Select(ShowOne)],
            Rows = row.Count == 0 ? [] : [row],
        };
    }

    public override Taken Type(string text, Turn turn)
    {
        var bounds = turn.Bounds(NotBefore, NotAfter);
        var dates = turn.Draft.Chosen.ToList();
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var reading = DateReader.Read(part, turn.Context.Today, bounds);
            if (DateType.MistakeOf(reading, bounds) is { } mistake) return new Refused(mistake);
            var date = TextValue.Of(reading.Date).Text;
            if (dates.Contains(date)) return new Refused(EngineTexts.DateTwice);
            dates.Add(date);
        }

        if (dates.Count == turn.Draft.Chosen.Count) return new Refused(EngineTexts.NotADate);
        if (dates.Count > Max) return new Refused(EngineTexts.TooManyDates(Max));
        dates.Sort(StringComparer.Ordinal);
        return dates.Count == Max ? new Answered(new ManyValue(dates)) : new Drafted(turn.Draft with { Chosen = dates }, AsksElse: true);
    }

    public override Taken Press(string action, Turn turn)
    {
        var chosen = turn.Draft.Chosen;
        return action switch
        {
            Actions.Ready when chosen.Count < Min => new Refused(EngineTexts.TooFewDates(Min)),
            Actions.Ready when Check(new ManyValue(chosen), turn) is { } mistake => new Refused(mistake),
            Actions.Ready => new Answered(new ManyValue(chosen)),
            Actions.RemoveLast when chosen.Count > 0 => new Drafted(turn.Draft with { Chosen = [.. chosen.SkipLast(1)] }, AsksElse: true),
            _ => new Refused(EngineTexts.UnknownButton),
        };
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not ManyValue { Texts: var texts }) return EngineTexts.NotADate;
        if (texts.Count < Min) return EngineTexts.TooFewDates(Min);
        if (texts.Count > Max) return EngineTexts.TooManyDates(Max);
        if (texts.Distinct().Count() < texts.Count) return EngineTexts.DateTwice;
        var single = new DateType(NotBefore, NotAfter);
        return texts.Select(text => single.Check(new TextValue(text), turn)).FirstOrDefault(mistake => mistake is not null);
    }

    public override string Show(AnswerValue value, Turn turn) => value is ManyValue many ? string.Join(", ", many.Texts.Select(ShowOne)) : "";

    internal static DatesType Read(JsonScope scope)
    {
        var type = new DatesType(scope.Whole("min"), scope.Whole("max"), scope.OptionalText("notBefore"), scope.OptionalText("notAfter"));
        if (type.Min < 1 || type.Max < type.Min) scope.Mistake($"min {type.Min} and max {type.Max} are no number of dates");
        return type;
    }

    private static string ShowOne(string text) => new TextValue(text).AsDate() is { } date ? EngineTexts.Date(date) : text;
}
