using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>Says in Russian what the reader of definitions found, where the workbook did not notice it before.</summary>
internal static class DefinitionMistakeWords
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private static readonly (Regex Pattern, string Words)[] Known =
    [
        (Pattern("^asks nothing"), "в анкете нет ни одного вопроса."),
        (Pattern("^option label “(.*)” stands twice"), "текст варианта «$1» стоит дважды: человек не сможет их различить."),
        (Pattern("^option code “(.*)” stands twice"), "код варианта «$1» стоит дважды."),
        (Pattern("^needs at least one option"), "в списке нет ни одного варианта."),
        (Pattern("^needs at least one field"), "в повторе нет ни одного вопроса."),
        (Pattern("^min (.*) and max (.*) do not fit (.*) options"), "можно выбрать от $1 до $2, а вариантов $3: так не получится."),
        (Pattern("^min (.*) and max (.*) are no number of"), "от $1 до $2 — так не получится: нужно от 1 и больше, max не меньше min."),
        (Pattern("^max (.*) is less than min (.*)"), "наибольшее ($1) меньше наименьшего ($2)."),
        (Pattern("^max (.*) leaves nothing to pick"), "max=$1: выбрать было бы нечего."),
        (Pattern("^a text has 1 to (\\d+) signs"), "длина текста — от 1 до $1 знаков, наибольшая не меньше наименьшей."),
        (Pattern("^decimals are 0 to (\\d+)"), "знаков после запятой может быть от 0 до $1."),
        (Pattern("^a scale runs upwards from 0 or more, with at most (\\d+) points"), "шкала идёт вверх от 0 или больше, в ней не больше $1 делений."),
        (Pattern("^the bound “(.*)” is neither today nor an earlier date"), "граница «$1» — не today и не вопрос о дате выше."),
        (Pattern("^is answered by (.*), who is not in the audience"), "отвечает $1, а такой роли нет среди тех, кто отвечает на анкету (settings, roles)."),
        (Pattern("^express names “(.*)”, which is no item"), "в коротком журнале назван вопрос «$1», которого нет."),
        (Pattern("^the field “(.*)” is of a kind"), "вопрос «$1» такого типа в повторе задать нельзя."),
        (Pattern("^unknown placeholder “(.*)”"), "подстановки $1 нет; есть только {дата}."),
        (Pattern("^unknown (kind|field) “(.*?)”"), "«$2» этой программе не известно."),
    ];

    public static string Of(DefinitionMistake mistake)
    {
        foreach (var (pattern, words) in Known)
        {
            if (pattern.Match(mistake.Message) is { Success: true } match) return match.Result(words);
        }

        return $"так не получится: {mistake.Message}.";
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, LongestMatch);
}
