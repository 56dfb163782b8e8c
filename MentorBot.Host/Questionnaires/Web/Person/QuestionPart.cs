using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Person;

/// <summary>The form of one question with its buttons.</summary>
internal static class QuestionPart
{
    public static Markup Of(Prompt prompt, Entries entries, string? mistake)
    {
        var item = prompt.Item!;
        var texts = prompt.Texts;
        return Markup.Of($"""
            {DefaultButton(PageCommands.Next)}
            {ItemBlock.Draw("h1", prompt, entries, mistake, Markup.Nothing)}
            <div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Next}">{texts.Pages.Next}</button>
            {Markup.If(item.MayBeSkipped, Button(Actions.Skip, texts.Skip))}
            {Markup.If(item.MayBeDeclined, Button(Actions.Decline, texts.Decline))}
            {Markup.If(item.MayGoBack, Button(Actions.Back, texts.Back))}</div>
            """);
    }

    /// <summary>Enter in an input presses the first button of a form, which must not be one that adds or removes a row.</summary>
    public static Markup DefaultButton(string command) => Markup.Of($"""
        <button class="unseen" name="{PageCommands.Name}" value="{command}" tabindex="-1" aria-hidden="true"></button>
        """);

    private static Markup Button(string action, string label) => Markup.Of($"""
        <button class="quiet" name="{PageCommands.Name}" value="{PageCommands.Press(action)}">{label}</button>
        """);
}
