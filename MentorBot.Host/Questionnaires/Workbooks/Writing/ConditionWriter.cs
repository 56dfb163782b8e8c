using System.Globalization;
using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <summary>Says a condition of ours as an expression of a workbook.</summary>
internal static class ConditionWriter
{
    public static string Write(Condition condition) => condition switch
    {
        AnyOf any => string.Join(" or ", any.Parts.Select(Write)),
        AllOf all => string.Join(" and ", all.Parts.Select(part => part is AnyOf or IsOneOf ? $"({Write(part)})" : Write(part))),
        Not { Part: IsCode one } => $"{Name(one.Name)} != '{one.Code}'",
        Not { Part: IsAnswered one } => $"{Name(one.Name)} = ''",
        Not not => $"not({Write(not.Part)})",
        IsCode one => $"{Name(one.Name)} = '{one.Code}'",
        IsOneOf many => string.Join(" or ", many.Codes.Select(code => $"{Name(many.Name)} = '{code}'")),
        ContainsCode one => $"selected({Name(one.Name)}, '{one.Code}')",
        IsOrdered order => string.Create(CultureInfo.InvariantCulture, $"{Name(order.Name)} {order.Sign} {order.Number}"),
        IsAnswered one => $"{Name(one.Name)} != ''",
        IsChanged one => $"changed({Name(one.Name)})",
        _ => throw new ArgumentException($"A workbook cannot say the condition {condition.GetType().Name}.", nameof(condition)),
    };

    private static string Name(string name) => $"${{{name}}}";
}
