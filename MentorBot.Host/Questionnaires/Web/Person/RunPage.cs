using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Person;

/// <summary>A question or the summary, as a page.</summary>
internal static class RunPage
{
    /// <summary>In the query of the address: the page before was a stale one.</summary>
    public const string StaleMark = "stale";

    public static IResult Stale(Visit visit) => new SeeOther($"{visit.Path}?{StaleMark}");

    /// <param name="entries">What stands in the inputs; null for what the engine knows.</param>
    public static IResult Of(Visit visit, Prompt prompt, string? topic, Entries? entries = null, string? mistake = null, string? note = null)
    {
        var content = prompt.Kind == PromptKind.Summary ? SummaryPart.Of(prompt) : QuestionPart.Of(prompt, entries ?? Known(prompt), mistake);
        var texts = prompt.Texts.Pages;
        var progress = prompt.Progress is { } at ? texts.Progress(at.Number, at.Total) : texts.SummaryTitle;
        var title = $"{(mistake is null ? "" : texts.MistakePrefix)}{progress} — {prompt.Title}";
        return new PageResult(PageFrame.Of(title, Markup.Of($"""
            <header><p class="form">{prompt.Title}</p>{Markup.If(topic is not null, $"""<p class="topic">{topic}</p>""")}{Bar(prompt)}</header>
            {Markup.If(note is not null, $"""<p class="note" role="status">{note}</p>""")}
            {MistakeBox.Of(mistake is null ? [] : [(prompt.ItemKey is { } key ? InputNames.Id(InputNames.OfItem(key)) : null, mistake)], texts)}
            <form method="post" action="{visit.Path}" enctype="multipart/form-data" novalidate>
            <input type="hidden" name="{Browser.FormKeyName}" value="{visit.FormKey}"><input type="hidden" name="{Posted.StepName}" value="{prompt.Step}">
            {content}
            </form>
            """)), mistake is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Entries Known(Prompt prompt) =>
        prompt.Item is { } item ? AnswerEntries.Of(InputNames.OfItem(prompt.ItemKey!), item, item.Current) : Entries.None;

    private static Markup Bar(Prompt prompt) => prompt.Progress is not { } at ? Markup.Nothing : Markup.Of($"""
        <p class="progress"><label for="progress">{prompt.Texts.Pages.Progress(at.Number, at.Total)}</label><progress id="progress" value="{at.Number}" max="{at.Total}"></progress></p>
        """);
}
