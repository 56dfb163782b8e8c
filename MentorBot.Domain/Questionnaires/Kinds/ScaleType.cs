using System.Globalization;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A point of a scale; 1 to 10 stands in two rows of five.</summary>
public sealed record ScaleType(int Min, int Max) : ItemType
{
    private const int Columns = 5;
    private const int MostPoints = 20;

    public override ItemKind Kind => ItemKind.Scale;
    public override bool MayBeDeclined => true;
    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.Number;

    public override Ask Ask(Turn turn) => new()
    {
        Hint = turn.Texts.ScaleHint(Min, Max),
        Rows = ButtonLayout.InRows([.. Enumerable.Range(Min, Max - Min + 1).Select(point => Point(point, turn))], Columns),
    };

    public override ItemView View(Turn turn) => base.View(turn) with { Min = Min, Max = Max };

    public override Taken Type(string text, Turn turn) =>
        NumberType.TryParse(text, out var number) && Holds(number)
            ? new Answered(new NumberValue(number))
            : new Refused(turn.Texts.NumberExpected(Min, Max, 0));

    public override Taken Press(string action, Turn turn) =>
        Actions.NumberAfter('o', action) is { } point && Holds(point)
            ? new Answered(new NumberValue(point))
            : new Refused(turn.Texts.UnknownButton);

    public override string? Check(AnswerValue value, Turn turn) =>
        value is NumberValue number && Holds(number.Number) ? null : turn.Texts.NumberExpected(Min, Max, 0);

    public override string Show(AnswerValue value, Turn turn) => value is NumberValue number ? turn.Texts.Number(number.Number) : "";

    internal static ScaleType Read(JsonScope scope)
    {
        var type = new ScaleType(scope.Whole("min"), scope.Whole("max"));
        if (type.Min < 0 || type.Max <= type.Min || type.Max - type.Min >= MostPoints)
            scope.Mistake("max", $"шкала от {type.Min} до {type.Max} не подходит: она растёт от 0 или больше, и делений не больше {MostPoints}");
        return type;
    }

    private bool Holds(decimal number) => number == decimal.Truncate(number) && number >= Min && number <= Max;

    private static Button Point(int point, Turn turn)
    {
        var label = point.ToString(CultureInfo.InvariantCulture);
        return new Button(label, "o" + label, turn.Current is NumberValue number && number.Number == point);
    }
}
