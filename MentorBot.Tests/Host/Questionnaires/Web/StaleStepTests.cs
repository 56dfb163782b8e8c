using System.Net;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>Two tabs, the Back of the browser, a double click, a forged form: no answer is lost, doubled or put under another question.</summary>
public sealed class StaleStepTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    [Fact]
    public async Task An_answer_to_a_question_that_is_answered_already_changes_nothing()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, url) = await school.VisitAsync("C1");
        var old = new Dictionary<string, List<string>>(visitor.Entered);
        await new PageFiller(visitor, new Random(1)).AnswerOnceAsync();
        var answered = await school.StoredAsync(assignment);
        var asked = visitor.Heading;

        foreach (var (name, values) in old) visitor.Entered[name] = values;
        await visitor.SendAsync("press:skip");
        Assert.Contains("Ничего не потерялось", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(asked, visitor.Heading);
        Assert.Equal(answered, await school.StoredAsync(assignment));

        await visitor.OpenAsync(url);
        Assert.DoesNotContain("Ничего не потерялось", visitor.Text, StringComparison.Ordinal);
        visitor.Dispose();
    }

    [Fact]
    public async Task Two_clicks_at_once_answer_one_question()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, _) = await school.VisitAsync("C1");
        new PageFiller(visitor, new Random(2)).FillOnce();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostOnlyAsync("next")));
        Assert.Single((await school.AnswersAsync(assignment)).Entries);
        visitor.Dispose();
    }

    [Theory]
    [InlineData("press:send")]
    [InlineData("press:e999")]
    [InlineData("press:o17")]
    [InlineData("press:")]
    [InlineData("удалить")]
    [InlineData("")]
    public async Task A_command_that_no_button_carries_is_refused_kindly(string command)
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, _) = await school.VisitAsync("C1");
        var asked = visitor.Heading;
        await visitor.SendAsync(command);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(asked, visitor.Heading);
        Assert.NotEqual("", visitor.Mistakes);
        Assert.Empty((await school.AnswersAsync(assignment)).Entries);
        visitor.Dispose();
    }

    [Fact]
    public async Task An_option_that_is_not_offered_is_refused()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, _) = await school.VisitAsync("F1");
        visitor.Entered[$"a.{visitor.Key}"] = ["999"];
        await visitor.SendAsync("next");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        visitor.Entered[$"a.{visitor.Key}"] = ["<script>"];
        await visitor.SendAsync("next");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll("script"));
        Assert.Empty((await school.AnswersAsync(assignment)).Entries);
        visitor.Dispose();
    }

    [Fact]
    public async Task What_was_begun_in_the_chat_goes_on_on_the_page_and_back()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (id, payload) = await school.AddAsync();
        var chat = Cycle.School.NewChat(program.Host);
        await chat.StartAsync(payload);
        var assignment = await school.OpenAsync(id, "F1");
        await chat.PressAsync("Начать");
        await chat.PressAsync("8");

        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(assignment));
        Assert.StartsWith("Вопрос 2", visitor.Page.QuerySelector(".progress label")!.TextContent, StringComparison.Ordinal);
        await new PageFiller(visitor, new Random(5)).FillAsync();
        Assert.Equal(new NumberValue(8), (await school.AnswersAsync(assignment)).Entries.First(entry => entry.Value.Value is NumberValue { Number: 8 }).Value.Value);
        await chat.PressAsync("8");
        Assert.Contains("уже", chat.EverSaid, StringComparison.Ordinal);
    }
}
