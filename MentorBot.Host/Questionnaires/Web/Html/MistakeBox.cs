using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>What is wrong, above everything: it has the focus when the page comes, and leads to the inputs.</summary>
internal static class MistakeBox
{
    /// <param name="mistakes">The id of the inputs, or null where none are on the page, and the mistake in words.</param>
    public static Markup Of(IReadOnlyList<(string? Id, string Text)> mistakes, PageTexts texts) => mistakes.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <div class="mistakes" role="alert" tabindex="-1" autofocus><h2>{texts.MistakeTitle}</h2>
        <ul>{mistakes.Select(mistake => mistake.Id is null ? Markup.Of($"<li>{mistake.Text}</li>") : Markup.Of($"""<li><a href="#{mistake.Id}">{mistake.Text}</a></li>"""))}</ul></div>
        """);
}
