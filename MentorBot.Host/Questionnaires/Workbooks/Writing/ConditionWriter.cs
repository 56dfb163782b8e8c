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

        // Of a missing answer both languages say the same only where the sign is denied, not where it is «!=».
        Not { Part: Compares { Sign: "=" } equal } => $"{Write(equal.Left)} != {Write(equal.Right)}",
        Not { Part: IsAnswered one } => $"{Write(one.Left)} = ''",
        Not not => $"not({Write(not.Part)})",
        Compares { Sign: "!=", Left: AnswerOf { Name: not null } left } other => $"{Write(left)} != '' and {Write(left)} != {Write(other.Right)}",
        Compares compares => $"{Write(compares.Left)} {compares.Sign} {Write(compares.Right)}",
        IsOneOf many => string.Join(" or ", many.Codes.Select(code => $"{Write(many.Left)} = {Quoted(code)}")),
        ContainsCode one => $"selected({Write(one.Left)}, {Quoted(one.Code)})",
        Matches one => $"regex({Write(one.Left)}, {Quoted(one.Pattern)})",
        IsAnswered one => $"{Write(one.Left)} != ''",
        IsChanged one => $"changed({Write(one.Left)})",
        _ => throw new ArgumentException($"A workbook cannot say the condition {condition.GetType().Name}.", nameof(condition)),
    };

    private static string Write(Operand operand) => operand switch
    {
        AnswerOf { Key: ConditionWords.Answer } => ".",
        AnswerOf name => $"${{{name.Key}}}",
        LengthOf length => $"string-length({Write(length.Of)})",
        CountOf count => $"count-selected({Write(count.Of)})",
        Today => "today()",
        NumberConstant number => number.Number.ToString(CultureInfo.InvariantCulture),
        QuotedText text => Quoted(text.Text),
        Code code => Quoted(code.Text),
        _ => throw new ArgumentException($"A workbook cannot say {operand.GetType().Name}.", nameof(operand)),
    };

    private static string Quoted(string text) => text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";
}
