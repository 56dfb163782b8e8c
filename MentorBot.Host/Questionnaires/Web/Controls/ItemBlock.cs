using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>One item on a page: the question, the hint, what is wrong with the answer, and the inputs, all tied together for those who hear the page.</summary>
internal static class ItemBlock
{
    /// <param name="heading">The element around the question: a heading of the page, or of one of many on it.</param>
    /// <param name="below">Put under the inputs.</param>
    public static Markup Draw(string heading, Prompt prompt, Entries entries, string? mistake, Markup below)
    {
        var item = prompt.Item!;
        var name = InputNames.OfItem(prompt.ItemKey!);
        var hints = HintLines(item, prompt.Texts, mistake);
        var about = About(name, hints.Count > 0, mistake is not null);
        var isGroup = AnswerControl.IsGroup(item);
        var inputs = AnswerControl.Draw(new ControlBox(name, item, entries, isGroup ? Markup.Nothing : about, prompt.Texts.Pages));
        var inside = Markup.Of($"{Hint(name, hints)}{Mistake(name, mistake)}{inputs}{below}");
        var error = mistake is null ? "" : " wrong";
        return (isGroup, item.Kind) switch
        {
            (_, ItemKind.Note) => Markup.Of($"""<div class="item">{Heading(heading, Markup.Of($"{prompt.Text}"))}{inside}</div>"""),
            (true, _) => Markup.Of($"""
                <fieldset class="item{error}" id="{InputNames.Id(name)}" tabindex="-1"{about}><legend>{Heading(heading, Markup.Of($"{prompt.Text}"))}</legend>{inside}</fieldset>
                """),
            _ => Markup.Of($"""
                <div class="item{error}">{Heading(heading, Markup.Of($"""<label for="{InputNames.Id(name)}">{prompt.Text}</label>"""))}{inside}</div>
                """),
        };
    }

    private static Markup Heading(string element, Markup content) => Markup.Of($"""<{element} class="question">{content}</{element}>""");

    /// <summary>What the mistake says is not said twice.</summary>
    private static List<string> HintLines(ItemView item, EngineTexts texts, string? mistake) =>
        [.. new[] { item.Hint, ItemWords.HintOf(item, texts), item.NamesNobody ? texts.Reminder : null }.OfType<string>().Where(line => line.Length > 0 && mistake?.Contains(line, StringComparison.Ordinal) != true)];

    private static Markup Hint(string name, List<string> lines) => lines.Count > 0
        ? Markup.Of($"""<div class="hint" id="{InputNames.Hint(name)}">{lines.Select(line => Markup.Of($"<p>{line}</p>"))}</div>""")
        : Markup.Nothing;

    private static Markup Mistake(string name, string? mistake) => mistake is null
        ? Markup.Nothing
        : Markup.Of($"""<p class="mistake" id="{InputNames.Mistake(name)}">{mistake}</p>""");

    private static Markup About(string name, bool hasHint, bool isWrong)
    {
        string[] ids = [.. hasHint ? [InputNames.Hint(name)] : Array.Empty<string>(), .. isWrong ? [InputNames.Mistake(name)] : Array.Empty<string>()];
        return Markup.Of($"""{Markup.If(ids.Length > 0, $" aria-describedby=\"{string.Join(' ', ids)}\"")}{Markup.If(isWrong, $" aria-invalid=\"true\"")}""");
    }
}
