using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Web.Files;
using MentorBot.Tests.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>A school's own questionnaire with the kinds that the built-in ones do not have, and files above all.</summary>
public sealed class EveryKindTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private static readonly string Definition = Samples.Json(
        """{"key": "intro", "prompt": "Прочитайте, пожалуйста: дальше нужен файл.", "type": {"kind": "note"}}""",
        """{"key": "paper", "prompt": "Приложите справку", "hint": "Можно снимком.", "type": {"kind": "file", "accepts": ["photo", "document"]}, "requiredMessage": "Без справки дальше не получится."}""",
        """{"key": "phone", "prompt": "Как позвонить?", "type": {"kind": "contact"}}""",
        """{"key": "site", "prompt": "Где почитать?", "type": {"kind": "link"}, "required": false}""",
        """{"key": "at", "prompt": "Во сколько?", "type": {"kind": "time"}}""",
        """{"key": "days", "prompt": "В какие дни?", "type": {"kind": "dates", "min": 1, "max": 3}}""",
        """{"key": "subject", "prompt": "Какой предмет?", "type": {"kind": "pick", "from": "schoolSubjects", "max": 1}}""",
        """{"key": "hours", "prompt": "Сколько часов?", "type": {"kind": "number", "min": 0, "max": 5, "decimals": 1}, "constraint": "answer != 4", "constraintMessage": "Четыре часа не бывает."}""");

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task Each_kind_is_answered_on_the_page_and_its_mistakes_are_told()
    {
        var (school, visitor, assignment) = await AtFileAsync();
        await visitor.PressAsync("Дальше");
        Assert.Contains("Без справки дальше не получится.", visitor.Mistakes, StringComparison.Ordinal);
        visitor.Files["a.paper"] = ("../../Справка <1>.png", Picture);
        await visitor.PressAsync("Дальше");
        Assert.Equal("", visitor.Mistakes);

        await AnswerAsync(visitor, "a.phone", "12", "цифр", "8 (912) 345-67-89");
        await visitor.PressAsync("Пропустить");
        await visitor.PressAsync("Назад");
        await AnswerAsync(visitor, "a.site", "javascript://x", "не похоже на ссылку", "school.ru/delo");
        await AnswerAsync(visitor, "a.at", "", "время", "09:30");
        await AnswerAsync(visitor, "a.days", "", "хотя бы одну дату", "2026-10-02", "2026-10-01");
        Assert.Equal(23, ((IHtmlSelectElement)visitor.Page.QuerySelector("select")!).Options.Length);
        await AnswerAsync(visitor, "a.subject", "", "Нужно выбрать", "physics");
        await AnswerAsync(visitor, "a.hours", "4", "Четыре часа не бывает.", "2,5");
        Assert.Contains("+7 912 345-67-89", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Отправить");
        Assert.Equal("Спасибо! Ответы отправлены", visitor.Heading);

        var answers = await school.AnswersAsync(assignment);
        Assert.Equal(new TextValue("+79123456789"), answers.Value("phone"));
        Assert.Equal(new TextValue("https://school.ru/delo"), answers.Value("site"));
        Assert.Equal(new ManyValue(["2026-10-01", "2026-10-02"]), answers.Value("days"));
        Assert.Equal(new NumberValue(2.5m), answers.Value("hours"));
        var file = Assert.IsType<FileValue>(answers.Value("paper"));
        Assert.Equal(("Справка _1_.png", true), (file.Name, file.IsPhoto));
        using var saved = await program.Host.Http.GetAsync($"/api/v1/files/{file.Id}");
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Picture, await saved.Content.ReadAsByteArrayAsync());
        visitor.Dispose();
    }

    /// <summary>Contents are made in the test: one of ten megabytes among the data of a theory cost the discovery of all tests 16 GB.</summary>
    [Theory]
    [InlineData("вирус.exe", "MZ", 0, "не принимаются")]
    [InlineData("страница.html", "<script>alert(1)</script>", 0, "не принимаются")]
    [InlineData("рисунок.svg", "<svg onload='alert(1)'/>", 0, "не принимаются")]
    [InlineData("переименован.png", "<script>alert(1)</script>", 0, "не принимаются")]
    [InlineData("огромный.png", null, Upload.Largest, "больше 10 МБ")]
    public async Task A_file_that_is_not_welcome_is_refused_and_not_kept(string name, string? words, int more, string mistake)
    {
        var (school, visitor, assignment) = await AtFileAsync();
        visitor.Files["a.paper"] = (name, [.. words is null ? Picture : Encoding.UTF8.GetBytes(words), .. new byte[more]]);
        await visitor.PressAsync("Дальше");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(mistake, visitor.Mistakes, StringComparison.Ordinal);
        Assert.Null((await school.AnswersAsync(assignment)).Find("paper"));
        visitor.Dispose();
    }

    [Fact]
    public async Task Somebody_elses_file_cannot_be_named()
    {
        var (school, visitor, assignment) = await AtFileAsync();
        visitor.Files["a.paper"] = ("a.png", Picture);
        await visitor.PressAsync("Дальше");
        var file = ((FileValue)(await school.AnswersAsync(assignment)).Value("paper")!).Id;
        visitor.Dispose();

        var (_, other, of) = await AtFileAsync();
        other.Entered["a.paper"] = [file];
        await other.PressAsync("Дальше");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Null((await school.AnswersAsync(of)).Find("paper"));
        other.Dispose();
    }

    /// <summary>First what is refused, then what is taken.</summary>
    private static async Task AnswerAsync(PageVisitor visitor, string name, string wrong, string mistake, params string[] right)
    {
        visitor.Fill(name, wrong);
        await visitor.PressAsync("Дальше");
        Assert.Contains(mistake, visitor.Mistakes, StringComparison.Ordinal);
        visitor.Fill(name, right);
        await visitor.PressAsync("Дальше");
        Assert.Equal("", visitor.Mistakes);
    }

    private async Task<(WebSchool School, PageVisitor Visitor, string Assignment)> AtFileAsync()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        await program.Host.The<UnitOfWorkRunner>().RunAsync("system", work =>
        {
            work.Db.QuestionnaireVersions.Add(new QuestionnaireVersion
            {
                Id = Ids.Next(),
                OwnerId = Ids.Parse(school.Id),
                Code = "X",
                Number = 1,
                State = VersionState.Published,
                Definition = Definition,
                CreatedBy = "test",
                CreatedAt = work.Now,
            });
            return Task.CompletedTask;
        }, default);
        await program.Host.The<QuestionnaireShelf>().RefreshAsync(default);
        var (visitor, assignment, _) = await school.VisitAsync("X");
        Assert.Contains("дальше нужен файл", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Дальше");
        Assert.Equal("multipart/form-data", visitor.Page.QuerySelector("form")!.GetAttribute("enctype"));
        return (school, visitor, assignment);
    }
}
