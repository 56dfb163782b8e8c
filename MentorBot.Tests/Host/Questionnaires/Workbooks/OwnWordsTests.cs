using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Paper;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Tests.Domain.Questionnaires;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>What an author says in their own words stands alone, in the chat, on the page and on paper.</summary>
public sealed class OwnWordsTests
{
    private const string Head = "survey\n| type | name | label | hint | required | constraint | constraint_message |\n";

    [Fact]
    public void A_number_with_its_own_message_is_not_explained_by_limits_that_nobody_set()
    {
        var talk = Ask("| integer | age | Сколько вам лет? | | yes | . >= 5 and . <= 19 | Нам нужен возраст от пяти до девятнадцати. |");

        Assert.DoesNotContain("1000000", talk.Prompt.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("1000000", Page(talk.Prompt, mistake: null), StringComparison.Ordinal);
        Assert.Equal("Нам нужен возраст от пяти до девятнадцати.", talk.Type("3").Last.Notice);
        Assert.Equal(RunOutcome.Accepted, talk.Type("12").Last.Outcome);
    }

    [Fact]
    public async Task A_scale_with_its_own_hint_is_explained_by_it_alone()
    {
        const string row = "| range | mood | Как настроение? | 1 — отлично, 10 — никак | yes | | |";
        var talk = Ask(row);
        var usual = EngineTexts.Russian.ScaleHint(1, 10);

        Assert.Equal("1 — отлично, 10 — никак", talk.Prompt.Hint);
        Assert.DoesNotContain(usual, Page(talk.Prompt, mistake: null), StringComparison.Ordinal);
        var blank = await BlankAsync(Read(row));
        Assert.Contains("1 — отлично, 10 — никак", blank, StringComparison.Ordinal);
        Assert.DoesNotContain(usual, blank, StringComparison.Ordinal);
        Assert.Contains(usual, await BlankAsync(Read(row.Replace("1 — отлично, 10 — никак", "", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_read_on_paper_and_asks_for_nothing()
    {
        var book = Read("| note | intro | Сначала прочитайте. | | | | |\n| text | story | Расскажите. | | yes | | |");

        var walk = PaperWalk.Through(book, Samples.Context, prompt => new PaperAnswer(prompt.ItemKey == "story" ? new TextValue("Всё хорошо.") : null));

        Assert.Empty(walk.Mistaken);
        Assert.True(walk.Result!.Submitted);
        Assert.Contains("Сначала прочитайте.", await BlankAsync(book), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_refusal_says_the_hint_does_not_say_again()
    {
        var talk = Ask("| integer | years | Сколько лет? | Полных лет | yes | . >= 5 and . <= 19 | |");
        var refused = talk.Type("сто").Last;
        var chat = PromptView.Message(new Assignment { Code = "OWN" }, refused.Prompt, refused.Notice, topic: null).Text.Value;

        Assert.Equal(2, chat.Split(refused.Notice!).Length);
        Assert.Contains("Полных лет", chat, StringComparison.Ordinal);
        Assert.Equal(2, Page(refused.Prompt, refused.Notice).Split(refused.Notice!).Length);
        Assert.Contains(refused.Notice!, PromptView.Message(new Assignment { Code = "OWN" }, refused.Prompt, notice: null, topic: null).Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_profile_says_stands_on_one_line()
    {
        var page = Page(Ask("| profile class | form | Проверьте класс. | | yes | | |").Prompt, mistake: null);
        Assert.Contains("<input type=\"text\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", page, StringComparison.Ordinal);
    }

    private static Questionnaire Read(string rows) =>
        BookText.ReadWhole($"{Head}{rows}\nsettings\n| form_title | form_id | roles |\n| Своя анкета | OWN | mentee |").Questionnaire!;

    private static Conversation Ask(string rows) => new Conversation(Read(rows), Samples.Context).Open();

    private static string Page(Prompt prompt, string? mistake) => ItemBlock.Draw("h1", prompt, Entries.None, mistake, Markup.Nothing).Text;

    private static async Task<string> BlankAsync(Questionnaire questionnaire)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await BlankPage.Result(questionnaire).ExecuteAsync(http);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }
}
