using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires.Web;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Questionnaires.Web.Person;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>The sheet once more in words, to be compared with the paper before it is saved.</summary>
internal static class PaperCheckPage
{
    private static PageTexts Texts => EngineTexts.Russian.Pages;

    public static IResult Of(Visit visit, PaperForm form, string whose) => new PageResult(PageFrame.Of($"{Texts.SheetCheckTitle} — {visit.Questionnaire.TitleRu}", Markup.Of($"""
        <header><p class="form">{visit.Questionnaire.TitleRu}</p><h1>{Texts.SheetCheckTitle}</h1><p class="topic">{whose}</p></header>
        <form method="post" action="{visit.Path}">
        <input type="hidden" name="{Browser.FormKeyName}" value="{visit.FormKey}">
        {QuestionPart.DefaultButton(PageCommands.Save)}
        {form.Entries.Without(IsOfPage).All.SelectMany(entry => entry.Value.Select(text => Markup.Of($"""<input type="hidden" name="{entry.Key}" value="{text}">""")))}
        <p>{Texts.AnsweredOn}: {EngineTexts.Russian.Date(form.Day)}</p>
        <ul class="answers plain">{form.Walk.Items.Select(item => Line(form, item))}</ul>
        <div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Save}">{Texts.Save}</button>
        <button class="quiet" name="{PageCommands.Name}" value="{PageCommands.Mend}">{Texts.Mend}</button></div>
        </form>
        """)));

    private static bool IsOfPage(string name) => name is PageCommands.Name or Browser.FormKeyName;

    private static Markup Line(PaperForm form, PaperItem item)
    {
        var key = item.Prompt.ItemKey!;
        var answer = form.Walk.Result!.Answers.Find(key);
        var words = answer is null ? "" : QuestionnaireEngine.ShowAnswer(form.Questionnaire.Find(key)!, answer, form.Context);
        return Markup.Of($"""<li><p class="asked">{form.NumberOf(item)}. {item.Prompt.Text}</p><p class="answer">{words}</p></li>""");
    }
}
