using System.Globalization;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A number; typed with a comma or a point.</summary>
/// <param name="Decimals">The most digits after the point.</param>
public sealed record NumberType(decimal Min, decimal Max, int Decimals) : ItemType
{
    /// <summary>A greatest number that stands for none: nobody is told of it.</summary>
    public const decimal NoUpperBound = 1_000_000;

    private const int MostDecimals = 6;

    public override ItemKind Kind => ItemKind.Number;
    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.Number;

    public override Ask Ask(Turn turn) => new() { Hint = turn.Texts.NumberExpected(Min, Max, Decimals) };

    public override ItemView View(Turn turn) => base.View(turn) with { Min = Min, Max = Max, Decimals = Decimals };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) => value is NumberValue number ? new NumberValue(Shortest(number.Number)) : value;

    public override Taken Type(string text, Turn turn) =>
        TryParse(text, out var number) && Holds(number) ? new Answered(new NumberValue(number)) : new Refused(turn.Texts.NumberExpected(Min, Max, Decimals));

    public override string? Check(AnswerValue value, Turn turn) =>
        value is NumberValue number && Holds(number.Number) ? null : turn.Texts.NumberExpected(Min, Max, Decimals);

    public override string Show(AnswerValue value, Turn turn) => value is NumberValue number ? turn.Texts.Number(number.Number) : "";

    internal static bool TryParse(string text, out decimal number)
    {
        var read = decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed);

        number = read ? Shortest(typed) : 0;
        return read;
    }

    internal static NumberType Read(JsonScope scope)
    {
        var type = new NumberType(scope.Number("min"), scope.Number("max"), scope.Whole("decimals"));
        if (type.Max < type.Min) scope.Mistake("max", $"наибольшее число {type.Max} меньше наименьшего {type.Min}");
        if (type.Decimals is < 0 or > MostDecimals) scope.Mistake("decimals", $"знаков после запятой бывает от 0 до {MostDecimals}, а не {type.Decimals}");
        return type;
    }

    /// <summary>4.50 and 4.5 are one number, and are stored as one.</summary>
    private static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    private bool Holds(decimal number) => number >= Min && number <= Max && decimal.Round(number, Decimals) == number;
}
