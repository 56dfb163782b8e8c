using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Person;

/// <summary>All answers once more, each with a way back to its question.</summary>
internal static class SummaryPart
{
    public static Markup Of(Prompt prompt) => Markup.Of($"""
        {QuestionPart.DefaultButton(PageCommands.Press(Actions.Send))}
        <h1>{prompt.Texts.Pages.SummaryTitle}</h1>
        <ol class="answers">{prompt.AllLines.Select(line => Line(line, prompt.Texts.Pages))}</ol>
        <div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Press(Actions.Send)}">{prompt.Texts.Send}</button>
        <button class="quiet" name="{PageCommands.Name}" value="{PageCommands.Press(Actions.Back)}">{prompt.Texts.Back}</button></div>
        """);

    private static Markup Line(SummaryLine line, PageTexts texts) => Markup.Of($"""
        <li><p class="asked">{line.Question}</p><p class="answer">{line.Answer}</p>
        <button class="link" name="{PageCommands.Name}" value="{PageCommands.Press(line.Action)}">{texts.Change}<span class="heard">{texts.ChangeAnswer(line.Number)}</span></button></li>
        """);
}
