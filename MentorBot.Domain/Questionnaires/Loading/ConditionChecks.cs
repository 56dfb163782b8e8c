using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Whether signs and values of a condition fit what it asks about; the names themselves are known by then.</summary>
/// <param name="shapeOf">Name → shape; null for a name that is judged elsewhere.</param>
internal sealed class ConditionChecks(Func<string, ValueShape?> shapeOf)
{
    /// <summary>The mistake in Russian, null for none.</summary>
    public string? MistakeOf(Comparison comparison) => comparison switch
    {
        Compares compares => MistakeOf(compares),
        IsOneOf one => ShapeOf(one.Left) is not { } shape ? null : Unfit(shape, one.Left, ValueFamily.Code) ?? one.Codes.Select(code => NoSuchCode(one.Left, code, shape)).FirstOrDefault(mistake => mistake is not null),
        ContainsCode one => ShapeOf(one.Left) is not { } shape ? null : Unfit(shape, one.Left, ValueFamily.Codes) ?? NoSuchCode(one.Left, one.Code, shape),
        Matches one => ShapeOf(one.Left) is { } shape ? Unfit(shape, one.Left, ValueFamily.Text) : null,
        _ => null,
    };

    private string? MistakeOf(Compares compares)
    {
        foreach (var side in compares.Operands)
        {
            if (UnfitFunction(side) is { } mistake) return mistake;
        }

        var (left, right) = (compares.Left, compares.Right);
        if (ShapeOf(left) is not { } shape) return null;
        var isEquality = compares.Sign is "=" or "!=";
        return shape.Family switch
        {
            ValueFamily.YesNo or ValueFamily.Code when isEquality => MistakeOfCode(left, right, shape),
            ValueFamily.Text when isEquality => right is QuotedText || FamilyOf(right) == ValueFamily.Text ? null : $"сравнивает текст «{Show(left)}» с «{Show(right)}»: нужен текст в кавычках",
            ValueFamily.Number => FamilyOf(right) == ValueFamily.Number ? null : $"сравнивает «{Show(left)}» с «{Show(right)}»: нужно число или ключ вопроса с числом",
            ValueFamily.Date => IsDate(right) ? null : $"сравнивает дату «{Show(left)}» с «{Show(right)}»: нужна дата вида \"2026-12-25\", today или ключ вопроса с датой",
            ValueFamily.Time => IsTime(right) ? null : $"сравнивает время «{Show(left)}» с «{Show(right)}»: нужно время вида \"09:30\" или ключ вопроса со временем",
            _ => Unfit(left),
        };
    }

    private string? MistakeOfCode(Operand left, Operand right, ValueShape shape)
    {
        if (right is Code code) return NoSuchCode(left, code.Text, shape);
        return FamilyOf(right) is ValueFamily.YesNo or ValueFamily.Code ? null : Unfit(left);
    }

    private string? UnfitFunction(Operand operand) => operand switch
    {
        LengthOf length when ShapeOf(length.Of) is { } shape => Unfit(shape, length.Of, ValueFamily.Text),
        CountOf count when ShapeOf(count.Of) is { } shape => Unfit(shape, count.Of, ValueFamily.Codes, ValueFamily.Several),
        _ => null,
    };

    private bool IsDate(Operand right) => right is QuotedText quoted ? new TextValue(quoted.Text).AsDate() is not null : FamilyOf(right) == ValueFamily.Date;

    private bool IsTime(Operand right) => right is QuotedText quoted ? TimeReader.Read(quoted.Text) == quoted.Text : FamilyOf(right) == ValueFamily.Time;

    private ValueShape? ShapeOf(Operand operand) => ConditionShapes.Of(operand, shapeOf);

    private ValueFamily? FamilyOf(Operand operand) => ShapeOf(operand)?.Family;

    private static string? Unfit(ValueShape shape, AnswerOf name, params IEnumerable<ValueFamily> fitting) => fitting.Contains(shape.Family) ? null : Unfit(name);

    private static string Unfit(Operand operand) => $"сравнивает «{Show(operand)}» так, как с этим типом вопроса нельзя";

    private static string? NoSuchCode(Operand left, string code, ValueShape shape) =>
        shape.Codes is not { } codes || codes.Contains(code) ? null : $"сравнивает «{Show(left)}» с «{code}», такого ответа там нет{Meant.Among(code, codes)}";

    private static string Show(Operand operand) => operand switch
    {
        LengthOf length => $"length({length.Of.Key})",
        CountOf count => $"count({count.Of.Key})",
        AnswerOf name => name.Key,
        Today => ConditionWords.Today,
        NumberConstant number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        QuotedText text => text.Text,
        Code code => code.Text,
        _ => "",
    };
}
