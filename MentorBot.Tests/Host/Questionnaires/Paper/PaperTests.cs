using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Questionnaires.Web;

namespace MentorBot.Tests.Host.Questionnaires.Paper;

/// <summary>The curator enters what somebody wrote on paper.</summary>
public sealed class PaperTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    [Fact]
    public async Task All_mistakes_are_told_by_key_and_nothing_is_stored()
    {
        var (school, _, assignment) = await OpenedAsync();
        using var answer = await EnterAsync(assignment, new { answeredOn = program.Host.Today, answers = new { prior = "maybe", nobody_asked = 1, meaning = true } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().ToDictionary(error => error.Name, error => error.Value[0].GetString()!);
        Assert.Contains("prior", errors.Keys);
        Assert.Contains("nobody_asked", errors.Keys);
        Assert.Contains("exp_effect", errors.Keys);
        Assert.DoesNotContain("prior_where", errors.Keys);

        Assert.Empty((await school.AnswersAsync(assignment)).Entries);
        Assert.Equal(AssignmentState.Opened, (await school.AssignmentAsync(assignment)).State);
    }

    [Fact]
    public async Task An_answer_to_a_question_that_these_answers_do_not_call_for_is_no_answer()
    {
        var (school, person, assignment) = await OpenedAsync();
        var answers = await SheetOfAsync(school, person);
        answers["prior"] = JsonSerializer.SerializeToElement("no");
        answers["prior_where"] = JsonSerializer.SerializeToElement("в другой школе");
        using var answer = await EnterAsync(assignment, new { answeredOn = program.Host.Today, answers });
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(["prior_where"], errors.EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [InlineData("2026-09-16")]
    [InlineData("2025-09-01")]
    [InlineData(null)]
    public async Task The_day_on_the_paper_is_neither_to_come_nor_long_gone(string? day)
    {
        var (_, _, assignment) = await OpenedAsync();
        using var answer = await EnterAsync(assignment, new { answeredOn = day, answers = new { } });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("answeredOn", out _));
    }

    [Fact]
    public async Task A_sheet_is_taken_once_and_only_with_a_consent()
    {
        var (school, person, assignment) = await OpenedAsync();
        var sheet = new { answeredOn = program.Host.Today, answers = await SheetOfAsync(school, person) };
        var taken = await program.Host.PostAsync($"/api/v1/assignments/{assignment}/paper", sheet);
        Assert.Equal("paper", taken.GetProperty("source").GetString());
        using var again = await EnterAsync(assignment, sheet);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        var planned = LiveHost.Id((await program.Host.PostAsync($"/api/v1/schools/{school.Id}/assignments", new { code = "C1", assigneeIds = new[] { (await school.AddAsync(consents: false)).Id }, opensOn = "2026-09-20" })).GetProperty("items")[0]);
        using var refused = await EnterAsync(planned, sheet);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("соглас", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await school.AnswersAsync(planned)).Entries);
        Assert.Equal(AssignmentState.Planned, (await school.AssignmentAsync(planned)).State);
    }

    [Fact]
    public async Task What_the_person_had_begun_gives_way_to_what_they_signed()
    {
        var (school, person, assignment) = await OpenedAsync();
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(assignment));
        visitor.Fill("a.prior", "yes");
        await visitor.PressAsync("Дальше");
        visitor.Fill("a.prior_where", "в лагере");
        await visitor.PressAsync("Дальше");

        var answers = await SheetOfAsync(school, person);
        answers["prior"] = JsonSerializer.SerializeToElement("no");
        answers.Remove("prior_where");
        await program.Host.PostAsync($"/api/v1/assignments/{assignment}/paper", new { answeredOn = program.Host.Today, answers });
        var stored = await school.AnswersAsync(assignment);
        Assert.Null(stored.Find("prior_where"));
        await visitor.PressAsync("Дальше");
        Assert.Equal("Спасибо! Ответы отправлены", visitor.Heading);
    }

    [Fact]
    public async Task The_page_of_a_sheet_asks_on_as_answers_call_for_it_and_stores_the_same_run()
    {
        var (school, person, assignment) = await OpenedAsync();
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(assignment, "paper-link"));
        Assert.Contains("Речной", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Где и в какой роли", visitor.Text, StringComparison.Ordinal);
        visitor.Fill("a.prior", "yes");
        await visitor.PressAsync("Показать следующие вопросы");
        Assert.Contains("Где и в какой роли", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("", visitor.Mistakes);

        await visitor.PressAsync("Проверить");
        Assert.Contains("Укажите день", visitor.Mistakes, StringComparison.Ordinal);
        var answers = await SheetOfAsync(school, person);
        visitor.Fill("day", "2026-09-14");
        Fill(visitor, answers);
        await visitor.PressAsync("Проверить");
        Assert.Equal("Сверьте с бумагой", visitor.Heading);
        Assert.Empty((await school.AnswersAsync(assignment)).Entries);
        await visitor.PressAsync("Исправить");
        Assert.Equal(["yes"], visitor.Entered["a.prior"]);
        await visitor.PressAsync("Проверить");
        await visitor.PressAsync("Сохранить");
        Assert.Equal("Ответы с бумаги сохранены", visitor.Heading);

        var row = await school.AssignmentAsync(assignment);
        Assert.Equal((AssignmentState.Submitted, AnswerSource.Paper, new DateOnly(2026, 9, 14)), (row.State, row.Source, row.AnsweredOn!.Value));
        var other = await school.OpenAsync(person, "C1");
        await program.Host.PostAsync($"/api/v1/assignments/{other}/paper", new { answeredOn = "2026-09-14", answers });
        Assert.Equal(await school.StoredAsync(other), await school.StoredAsync(assignment));
    }

    [Fact]
    public async Task The_sheet_says_вы_to_the_curator_even_for_a_pupil_of_the_sixth_grade()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var pupil = LiveHost.Id(await program.Host.PostAsync($"/api/v1/schools/{school.Id}/participants", new
        {
            name = "Тихий Лев Олегович",
            birthDate = "2014-12-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = "6А",
            consents = new[] { new { kind = "Processing", by = "representative", representative = new { name = "Тихая Ольга Львовна", kinship = "мать" }, form = "paper", signedOn = "2026-09-01", number = "7" } },
        }));
        var assignment = await school.OpenAsync(pupil, "C1");
        var questions = Samples.Catalog["C1"].Items.Zip(Samples.Catalog["C1"].In(Language.RussianToChildren).Items, (basic, toChildren) => (Basic: basic.Prompt, ToChildren: toChildren.Prompt))
            .Where(pair => pair.Basic != pair.ToChildren)
            .ToList();
        Assert.NotEmpty(questions);

        using var curator = new PageVisitor();
        await curator.EnterAsync(await school.LinkAsync(assignment, "paper-link"));
        Assert.DoesNotContain(questions, question => curator.Text.Contains(question.ToChildren, StringComparison.Ordinal));
        Assert.Contains(questions, question => curator.Text.Contains(question.Basic, StringComparison.Ordinal));
    }

    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_questionnaire_can_be_printed(string code)
    {
        var blank = await program.Host.Http.GetStringAsync($"/api/v1/questionnaires/{code}/blank");
        foreach (var item in Samples.Catalog[code].Items.Where(item => item.Type.IsAsked))
            Assert.Contains(item.Prompt.Split('{')[0], WebUtility.HtmlDecode(blank), StringComparison.Ordinal);
        Assert.DoesNotContain("{", blank[blank.IndexOf("<body>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_says_its_conditions_in_words()
    {
        var blank = WebUtility.HtmlDecode(await program.Host.Http.GetStringAsync("/api/v1/questionnaires/C1/blank"));
        Assert.Contains("Отвечайте, если на вопрос 1 ответ «да».", blank, StringComparison.Ordinal);
        using var nothing = await program.Host.Http.GetAsync("/api/v1/questionnaires/NONE/blank");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    private async Task<(WebSchool School, string Person, string Assignment)> OpenedAsync()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var person = (await school.AddAsync()).Id;
        return (school, person, await school.OpenAsync(person, "C1"));
    }

    /// <summary>A full sheet: what somebody else answered on the page.</summary>
    private static async Task<Dictionary<string, JsonElement>> SheetOfAsync(WebSchool school, string person)
    {
        var (visitor, assignment, _) = await school.VisitAsync("C1");
        visitor.Fill("a.prior", "yes");
        await visitor.PressAsync("Дальше");
        await new PageFiller(visitor, new Random(person.Length)).FillAsync();
        visitor.Dispose();
        var answers = await school.AnswersAsync(assignment);
        var sheet = RunStore.Shown(answers);
        foreach (var (key, _) in answers.Entries.Where(entry => entry.Value.Status == AnswerStatus.Declined)) sheet[key] = JsonSerializer.SerializeToElement<object?>(null);
        return sheet;
    }

    private static void Fill(PageVisitor visitor, Dictionary<string, JsonElement> answers)
    {
        foreach (var input in visitor.Page.QuerySelectorAll("[name^='a.']").Select(input => input.GetAttribute("name")!).Where(name => !name.EndsWith(".declined", StringComparison.Ordinal)).Distinct().ToList())
        {
            if (!answers.TryGetValue(input[2..], out var value)) continue;
            if (value.ValueKind == JsonValueKind.Null) visitor.Fill($"{input}.declined", "yes");
            else visitor.Fill(input, value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.ToString())] : [value.ToString()]);
        }
    }

    private Task<HttpResponseMessage> EnterAsync(string assignment, object sheet) => program.Host.Http.PostAsJsonAsync($"/api/v1/assignments/{assignment}/paper", sheet);
}
