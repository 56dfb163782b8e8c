using System.Net;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>Every questionnaire of the program, filled in on the page; the same answers from paper and in the chat leave the same run.</summary>
public sealed class WholeWalkTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_page_and_the_paper_leave_the_same_run(string code)
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
        program.Host.Complaints.AssertNone();
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
