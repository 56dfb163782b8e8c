using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires.Web;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Questionnaires.Web.Person;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>All questions that the answers so far call for, one under another.</summary>
internal static class PaperSheetPage
{
    private static PageTexts Texts => EngineTexts.Russian.Pages;

    public static IResult Of(Visit visit, PaperForm form, string whose, bool showsMistakes)
    {
        var mistakes = showsMistakes ? Mistakes(form).ToList() : [];
        var title = $"{(mistakes.Count > 0 ? Texts.MistakePrefix : "")}{Texts.SheetTitle} — {visit.Questionnaire.TitleRu}";
        return new PageResult(PageFrame.Of(title, Markup.Of($"""
            <header><p class="form">{Texts.SheetTitle}</p><h1>{visit.Questionnaire.TitleRu}</h1><p class="topic">{whose}</p>
            <p><a href="{visit.Path}/blank" target="_blank" rel="noopener">{Texts.PrintBlank}</a></p></header>
            {MistakeBox.Of(mistakes, Texts)}
            <form method="post" action="{visit.Path}" enctype="multipart/form-data" novalidate>
            <input type="hidden" name="{Browser.FormKeyName}" value="{visit.FormKey}">
            {QuestionPart.DefaultButton(PageCommands.Refresh)}
            {Day(form, showsMistakes ? form.DayMistake : null)}
            {form.Walk.Items.Select(item => Item(form, item, showsMistakes))}
            <div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Check}">{Texts.CheckSheet}</button>
            <button class="quiet" name="{PageCommands.Name}" value="{PageCommands.Refresh}">{Texts.Refresh}</button></div>
            </form>
            """)), mistakes.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IEnumerable<(string? Id, string Text)> Mistakes(PaperForm form)
    {
        if (form.DayMistake is { } day) yield return (PaperForm.DayName, day);
        foreach (var item in form.Walk.Mistaken) yield return (InputNames.Id(InputNames.OfItem(item.Prompt.ItemKey!)), $"{form.NumberOf(item)}. {item.Mistake}");
    }

    private static Markup Day(PaperForm form, string? mistake)
    {
        const string id = PaperForm.DayName;
        var about = Markup.If(mistake is not null, $" aria-invalid=\"true\" aria-describedby=\"{id}-mistake\"");
        return Markup.Of($"""
            <div class="item{(mistake is null ? "" : " wrong")}"><h2 class="question"><label for="{id}">{Texts.AnsweredOn}</label></h2>
            {Markup.If(mistake is not null, $"""<p class="mistake" id="{id}-mistake">{mistake}</p>""")}
            <input type="date" class="short" id="{id}" name="{id}" value="{form.Entries.One(id)}" max="{TextValue.Of(form.Today).Text}"{about}></div>
            """);
    }

    private static Markup Item(PaperForm form, PaperItem item, bool showsMistakes) =>
        ItemBlock.Draw(
        "h2", item.Prompt with { Text = $"{form.NumberOf(item)}. {item.Prompt.Text}" }, form.Entries, showsMistakes ? item.Mistake : null, Declined(form, item.Prompt));

    private static Markup Declined(PaperForm form, Prompt prompt)
    {
        if (!prompt.Item!.MayBeDeclined) return Markup.Nothing;
        var name = InputNames.Declined(InputNames.OfItem(prompt.ItemKey!));
        var id = InputNames.Id(name);
        return Markup.Of($"""
            <div class="choice declined"><input type="checkbox" id="{id}" name="{name}" value="yes"{Markup.If(form.Entries.One(name).Length > 0, $" checked")}><label for="{id}">{Texts.NotOnPaper}</label></div>
            """);
    }
}
