using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>What those notice who use a keyboard or hear the page, and what must not become a part of it.</summary>
public sealed class PageMarkupTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Where(one => one.Audience.Roles.Any(role => role is "mentor" or "mentee")).Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_input_of_every_sheet_has_a_label_and_every_id_is_there_once(string code)
    {
        var school = await WebSchool.FoundAsync(program.Host);
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(await school.OpenAsync((await school.AddAsync()).Id, code), "paper-link"));
        await visitor.PressAsync("Проверить");

        var page = visitor.Page;
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        var inputs = page.QuerySelectorAll("input,select,textarea").Where(input => input.GetAttribute("type") != "hidden").ToList();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.True(page.QuerySelector($"label[for='{input.Id}']") is { } label && label.TextContent.Trim().Length > 0, input.OuterHtml));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var named = page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '));
        Assert.All(named.Concat(page.QuerySelectorAll(".mistakes a").Select(link => link.GetAttribute("href")![1..])), id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("fieldset"), group => Assert.True(group.FirstElementChild is IHtmlLegendElement { TextContent.Length: > 0 }, group.OuterHtml));
        Assert.True(page.QuerySelector("[role=alert]")!.HasAttribute("autofocus"));
        Assert.All(page.QuerySelectorAll(".item.wrong"), item => Assert.NotNull(item.QuerySelector(".mistake")));
    }

    [Fact]
    public async Task What_a_person_wrote_is_shown_and_never_becomes_a_part_of_the_page()
    {
        const string evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)> & \u202Eконец";
        var (visitor, assignment) = await AtTextAsync("maxlength");
        var name = visitor.Page.QuerySelector("textarea")!.GetAttribute("name")!;
        visitor.Fill(name, evil + new string('я', 5000));
        await visitor.PressAsync("Дальше");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        AssertHarmless(visitor);
        Assert.StartsWith("\"><script>", ((IHtmlTextAreaElement)visitor.Page.QuerySelector("textarea")!).Value, StringComparison.Ordinal);
        Assert.Equal("true", visitor.Page.QuerySelector("textarea")!.GetAttribute("aria-invalid"));
        Assert.StartsWith("Ошибка: ", visitor.Page.Title, StringComparison.Ordinal);

        visitor.Fill(name, "\n\n  " + evil + "\nвторая строка");
        await visitor.PressAsync("Дальше");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        AssertHarmless(visitor);
        var school = await WebSchool.FoundAsync(program.Host);
        var text = (TextValue)(await school.AnswersAsync(assignment)).Entries[name[2..]].Value!;
        Assert.StartsWith("\"><script>alert(1)", text.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nвторая строка", text.Text, StringComparison.Ordinal);

        await visitor.PressAsync("Назад");
        AssertHarmless(visitor);
        Assert.EndsWith("\nвторая строка", visitor.Entered[name].Single().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        visitor.Dispose();
        program.Host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_row_is_added_and_removed_without_a_script_and_nothing_of_the_rest_is_lost()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(await school.LinkAsync(await school.OpenAsync((await school.AddAsync()).Id, "D3"), "paper-link"));
        var area = visitor.Page.QuerySelector(".row input[type=text],.row textarea")!.GetAttribute("name")!;
        visitor.Fill(area, "первый шаг");
        var rows = visitor.Page.QuerySelectorAll(".row").Length;
        await visitor.PressAsync("Добавить строку");
        Assert.Equal(rows + 1, visitor.Page.QuerySelectorAll(".row").Length);
        Assert.Equal("первый шаг", visitor.Entered[area].Single());
        var second = area.Replace(".0.", ".1.", StringComparison.Ordinal);
        visitor.Fill(second, "второй шаг");
        await visitor.PressAsync("Убрать строку 1");
        Assert.Equal(rows, visitor.Page.QuerySelectorAll(".row").Length);
        Assert.Equal("второй шаг", visitor.Entered[area].Single());
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_answered_with_a_page()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, _, url) = await school.VisitAsync("F1");
        using var http = new HttpClient();
        foreach (var type in new[] { "application/json", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"do\":\"next\"}"));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await http.PostAsync(url, content);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, answer.StatusCode.ToString());
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        }

        visitor.Dispose();
        program.Host.Complaints.AssertNone();
    }

    private static void AssertHarmless(PageVisitor visitor) => Assert.Empty(visitor.Page.QuerySelectorAll("script,img,[onerror]"));

    /// <summary>A questionnaire at its first free text.</summary>
    private async Task<(PageVisitor Visitor, string Assignment)> AtTextAsync(string attribute)
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, _) = await school.VisitAsync("D6");
        for (var step = 0; step < 40; step++)
        {
            if (visitor.Page.QuerySelector("textarea") is { } area && area.HasAttribute(attribute)) return (visitor, assignment);
            await new PageFiller(visitor, new Random(step)).AnswerOnceAsync();
        }

        throw new InvalidOperationException("There is no text in the questionnaire.");
    }
}
