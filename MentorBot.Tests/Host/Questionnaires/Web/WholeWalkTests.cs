using System.Globalization;
using System.Net;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Time;
using MentorBot.Tests.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>Every questionnaire of the program, filled in on the page; the same answers from paper and in the chat leave the same run.</summary>
public sealed class WholeWalkTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_page_the_paper_and_the_chat_leave_the_same_run(string code)
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var person = await school.AnswererOfAsync(Samples.Catalog[code]);
        var onPage = await school.OpenAsync(person, code);
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(onPage));
        var asked = await new PageFiller(visitor, new Random(code.Sum(sign => sign))).FillAsync();
        Assert.Equal("Спасибо! Ответы отправлены", visitor.Heading);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotEmpty(asked);

        var ofPage = await school.AssignmentAsync(onPage);
        Assert.Equal((AssignmentState.Submitted, AnswerSource.Web), (ofPage.State, ofPage.Source));
        var onPaper = await school.OpenAsync(person, code);
        Assert.NotEqual(onPage, onPaper);
        await program.Host.PostAsync($"/api/v1/assignments/{onPaper}/paper", new { answeredOn = program.Host.Today, answers = await SheetAsync(school, code, onPage) });

        var ofPaper = await school.AssignmentAsync(onPaper);
        Assert.Equal(AnswerSource.Paper, ofPaper.Source);
        Assert.StartsWith("api:", ofPaper.EnteredBy, StringComparison.Ordinal);
        Assert.Equal(program.Host.Today, ofPaper.AnsweredOn);
        Assert.Equal(await school.StoredAsync(onPage), await school.StoredAsync(onPaper));
        Assert.Equal((await school.AnswersAsync(onPage)).Entries.Select(entry => $"{entry.Key}: {RunStore.Write(entry.Value)}"), await InChatAsync(school, code, onPage));
        program.Host.Complaints.AssertNone();
    }

    /// <summary>The program's own chat, pressed and typed into, leaves what the page leaves.</summary>
    [Theory]
    [InlineData("F1")]
    [InlineData("C1")]
    public async Task The_chat_and_the_page_leave_the_same_run(string code)
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (person, payload) = await school.AddAsync();
        var chat = Cycle.School.NewChat(program.Host);
        await chat.StartAsync(payload);
        var inChat = await school.OpenAsync(person, code);
        await FormFiller.FillAsync(chat, code);

        var onPage = await school.OpenAsync(person, code);
        var answers = await school.AnswersAsync(inChat);
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(onPage));
        while (visitor.IsAsked)
        {
            visitor.Fill($"a.{visitor.Key}", [.. Written(answers.Value(visitor.Key!)!)]);
            await visitor.PressAsync("Дальше");
        }

        await visitor.PressAsync("Отправить");
        Assert.Equal("chat", (await school.AssignmentAsync(inChat)).Source);
        Assert.Equal(await school.StoredAsync(inChat), await school.StoredAsync(onPage));
    }

    private static IEnumerable<string> Written(AnswerValue value) => value switch
    {
        TextValue text => [text.Text],
        NumberValue number => [number.Number.ToString(CultureInfo.InvariantCulture)],
        ManyValue many => many.Texts,
        _ => throw new InvalidOperationException($"{value} is written in more than one input."),
    };

    /// <summary>The same answers, typed and pressed one after another as in the chat, in the same surroundings.</summary>
    private async Task<IEnumerable<string>> InChatAsync(WebSchool school, string code, string assignment)
    {
        var (questionnaire, answers) = (Samples.Catalog[code], await school.AnswersAsync(assignment));
        await using var db = program.Host.The<UnitOfWorkRunner>().OpenDb();
        var row = await school.AssignmentAsync(assignment);
        var context = await RunContextBuilder.BuildAsync(db, program.Host.The<ProgramClock>().GetUtcNow(), questionnaire, row, await db.AssigneeAsync(row.AssigneeId, default), default);
        var talk = new Conversation(questionnaire, context).Open();
        while (talk.Prompt is { Kind: PromptKind.Question, ItemKey: { } key })
        {
            var answer = answers.Find(key)!;
            if (answer.Value is { } value) ChatReplies.Give(talk, questionnaire.Find(key)!.Type, value, context);
            else talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, answer.Status == AnswerStatus.Skipped ? Actions.Skip : Actions.Decline));
        }

        talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, Actions.Send));
        Assert.True(talk.Last.Submitted, talk.Last.Notice);
        return talk.Answers.Entries.Select(entry => $"{entry.Key}: {RunStore.Write(entry.Value)}");
    }

    /// <summary>What the person wrote, as somebody would copy it from a sheet: declined questions are left empty.</summary>
    private static async Task<Dictionary<string, AnswerValue?>> SheetAsync(WebSchool school, string code, string assignment)
    {
        var answers = await school.AnswersAsync(assignment);
        return Samples.Catalog[code].Items
            .Where(item => item.Type.IsAsked && answers.Active(item.Key) is { Status: not AnswerStatus.Skipped })
            .ToDictionary(item => item.Key, item => answers.Active(item.Key)!.Value);
    }
}
