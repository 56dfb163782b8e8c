using System.Text.RegularExpressions;
using MentorBot.Domain.Assignments;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Tests.Host.Questionnaires.Web;

public sealed partial class NoticePagesTests
{
    public static TheoryData<IResult> Pages =>
    [
        .. Enum.GetValues<ShutReason>().Select(NoticePages.Of),
        .. Enum.GetValues<AssignmentState>().Select(state => NoticePages.Of(new Assignment { Code = "A2", State = state }, consentIsValid: false)!),
        NoticePages.Closed(), NoticePages.Refused("Пока нельзя."), NoticePages.TooLarge(), NoticePages.Unreadable(),
    ];

    /// <summary>Nobody knows who stands before it: a pupil of the fifth form, a parent, a teacher.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_says_neither_you_nor_thou(IResult page)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await page.ExecuteAsync(http);
        var text = System.Text.Encoding.UTF8.GetString(body.ToArray());

        Assert.Contains("<h1>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Address, text);
    }

    [Fact]
    public void The_search_finds_what_it_looks_for() => Assert.Matches(Address, "Откройте ссылку ещё раз.");

    [GeneratedRegex(@"\b\w+(йте|ите)(сь)?\b|\b([Вв](ы|ас|ам|ами|аш\w*)|[Тт](ы|ебя|ебе|обой|во[йяё]\w*))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address { get; }
}
