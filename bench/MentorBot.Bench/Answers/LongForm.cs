using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Bench.Answers;

/// <summary>A questionnaire of any length: scales, questions of yes or no, choices, and now and then a question that depends on an earlier one.</summary>
internal static class LongForm
{
    private const int ConditionEvery = 8;

    private static readonly string[] Roles = ["mentee"];
    private static readonly string[] Options = ["never", "sometimes", "often", "always"];

    public static string CodeOf(int items) => $"L{items}";

    public static Questionnaire Read(int items) => DefinitionJson.ReadGood(CodeOf(items), Json(items));

    public static string Json(int items) => JsonSerializer.Serialize(new
    {
        code = CodeOf(items),
        version = 1,
        title = $"{items} items",
        titleRu = $"Анкета из {items} вопросов",
        audience = new { roles = Roles, forms = "all", note = "mentee" },
        opens = new { @event = "pulseDue", windowDays = (int?)null, note = "by hand" },
        moment = "any",
        items = Enumerable.Range(0, items).Select(Item),
    });

    private static object Item(int index) => new
    {
        key = $"k{index}",
        prompt = $"Вопрос номер {index + 1}: насколько вы с этим согласны?",
        measures = "nothing",
        type = TypeOf(index),
        required = true,
        // Always true in the end, and always to be judged.
        when = index % ConditionEvery == ConditionEvery - 1 ? $"answered(k{index - 1})" : null,
        visibility = "normal",
    };

    private static object TypeOf(int index) => (index % 4) switch
    {
        0 or 1 => new { kind = "scale", min = 1, max = 10 },
        2 => new { kind = "single", options = Options.Select(code => new { code, label = code }) },
        _ => new { kind = "yesNo" },
    };
}
