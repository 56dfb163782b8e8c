using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Web.Controls;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>What is wrong, above everything: it has the focus when the page comes, and leads to the inputs.</summary>
internal static class MistakeBox
{
    /// <param name="mistakes">Key of the item, or null for none, and the mistake in words.</param>
    public static Markup Of(IReadOnlyList<(string? Key, string Text)> mistakes, params IReadOnlyCollection<Prompt> shown) => mistakes.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <div class="mistakes" role="alert" tabindex="-1" autofocus><h2>{PageTexts.MistakeTitle}</h2>
        <ul>{mistakes.Select(mistake => Line(mistake.Key, mistake.Text, shown))}</ul></div>
        """);

    private static Markup Line(string? key, string text, IReadOnlyCollection<Prompt> shown) => shown.Any(prompt => prompt.ItemKey == key && key is not null)
        ? Markup.Of($"""<li><a href="#{InputNames.Id(InputNames.OfItem(key!))}">{text}</a></li>""")
        : Markup.Of($"<li>{text}</li>");
}
