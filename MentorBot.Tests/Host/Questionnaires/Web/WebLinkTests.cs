using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>Who gets in by a link, and who does not.</summary>
public sealed class WebLinkTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private const string Survey = "F1";

    [Fact]
    public async Task The_first_browser_goes_on_and_every_other_is_told_why_not()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (first, _, url) = await school.VisitAsync(Survey);
        Assert.True(first.IsAsked, first.Text);

        using var second = new PageVisitor();
        await second.OpenAsync(url);
        Assert.Equal((HttpStatusCode.Forbidden, "Ссылка уже открыта на другом устройстве"), (second.Status, second.Heading));
        await first.OpenAsync(url);
        Assert.True(first.IsAsked, first.Text);
        first.Dispose();
    }

    [Fact]
    public async Task Looking_at_a_question_again_writes_nothing()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, url) = await school.VisitAsync(Survey);
        var shown = await school.AssignmentAsync(assignment);
        Assert.NotNull(shown.AskedAt);

        await visitor.OpenAsync(url);
        await visitor.OpenAsync(url);
        var after = await school.AssignmentAsync(assignment);
        Assert.Equal((shown.Version, shown.AskedAt), (after.Version, after.AskedAt));

        await program.Host.AdvanceAsync(0.01);
        await visitor.OpenAsync(url);
        Assert.True((await school.AssignmentAsync(assignment)).AskedAt > shown.AskedAt);
        visitor.Dispose();
    }

    [Fact]
    public async Task Looking_at_an_address_does_not_take_it_away()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var url = await school.LinkAsync(await school.OpenAsync((await school.AddAsync()).Id, Survey));
        using (var preview = new PageVisitor()) await preview.OpenAsync(url);

        using var person = new PageVisitor();
        await person.EnterAsync(url);
        Assert.True(person.IsAsked, person.Text);
    }

    [Fact]
    public async Task Only_hashes_are_kept_of_the_address_and_of_the_browser()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, url) = await school.VisitAsync(Survey);
        visitor.Dispose();
        var token = new Uri(url).Segments[^1];
        Assert.True(token.Length >= 43, token); // 256 bits

        await using var db = program.Host.The<MentorBot.Host.Conversation.UnitOfWorkRunner>().OpenDb();
        var key = MentorBot.Host.Data.Ids.Parse(assignment);
        var kept = JsonSerializer.Serialize(await db.WebLinks.SingleAsync(link => link.AssignmentId == key));
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.Contains("BrowserHash\":\"", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, _) = await school.VisitAsync(Survey);
        var next = await school.LinkAsync(assignment);
        await visitor.SendAsync("next");
        Assert.Equal((HttpStatusCode.Gone, "Эта ссылка заменена новой"), (visitor.Status, visitor.Heading));

        using var other = new PageVisitor();
        await other.EnterAsync(next);
        Assert.True(other.IsAsked, other.Text);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_link_ends_with_the_window_of_its_questionnaire_or_after_a_week()
    {
        using var folder = new TemporaryFolder();
        await using var host = await LiveHost.StartAsync(folder);
        var school = await WebSchool.FoundAsync(host);
        var person = (await school.AddAsync()).Id;
        var brief = await host.PostAsync($"/api/v1/assignments/{await school.OpenAsync(person, Survey, "2026-09-17")}/web-link", new { });
        var open = await host.PostAsync($"/api/v1/assignments/{await school.OpenAsync(person, "G5")}/web-link", new { });
        Assert.Equal("2026-09-17", brief.GetProperty("expiresOn").GetString());
        Assert.Equal("2026-09-22", open.GetProperty("expiresOn").GetString());

        await host.AdvanceAsync(8);
        using var visitor = new PageVisitor();
        foreach (var link in new[] { brief, open })
        {
            await visitor.OpenAsync(link.GetProperty("url").GetString()!);
            Assert.Equal((HttpStatusCode.Gone, "Срок ссылки вышел"), (visitor.Status, visitor.Heading));
        }
    }

    [Fact]
    public async Task Who_guesses_is_not_listened_to_any_more_and_who_has_begun_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var host = await LiveHost.StartAsync(folder);
        var school = await WebSchool.FoundAsync(host);
        var (visitor, _, url) = await school.VisitAsync(Survey);
        using var guesser = new PageVisitor();
        for (var guess = 0; guess < GuessLimit.MostWrong; guess++)
        {
            await guesser.OpenAsync(new Uri(new Uri(url), $"/q/{guess}").ToString());
            Assert.Equal((HttpStatusCode.NotFound, "Такой ссылки нет"), (guesser.Status, guesser.Heading));
        }

        await guesser.OpenAsync(url);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Слишком много попыток"), (guesser.Status, guesser.Heading));
        await visitor.OpenAsync(url);
        Assert.True(visitor.IsAsked, visitor.Text);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_taken()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, assignment, url) = await school.VisitAsync(Survey);
        foreach (var forged in new[] { "", "0", new string('A', 64), "ключ" })
        {
            await visitor.OpenAsync(url);
            visitor.Entered["key"] = [forged];
            await visitor.SendAsync("press:decline");
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        }

        Assert.Empty((await school.AnswersAsync(assignment)).Entries);
        visitor.Dispose();
    }

    [Fact]
    public async Task Nothing_of_a_page_is_kept_framed_indexed_or_told_to_the_next_site()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var (visitor, _, _) = await school.VisitAsync(Survey);
        string Header(string name) => string.Join(',', visitor.Answer.Headers.GetValues(name));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("noindex, nofollow", Header("X-Robots-Tag"));
        Assert.StartsWith("default-src 'none'; style-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("script,[style],[onclick],img,iframe"));
        visitor.Dispose();
    }

    [Theory]
    [InlineData("http://mentor.school.example", false)]
    [InlineData("https://mentor.school.example/", true)]
    public async Task The_cookie_is_for_this_link_alone_and_no_script_reads_it(string publicUrl, bool isSecure)
    {
        using var folder = new TemporaryFolder();
        await using var host = await LiveHost.StartAsync(folder, settings: $"Web:PublicUrl={publicUrl}");
        var school = await WebSchool.FoundAsync(host);
        var url = new Uri(await school.LinkAsync(await school.OpenAsync((await school.AddAsync()).Id, Survey)));
        Assert.Equal("mentor.school.example", url.Host);

        using var form = new MultipartFormDataContent { { new StringContent("begin"), "do" } };
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await http.PostAsync(new Uri(host.Http.BaseAddress!, url.AbsolutePath), form);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains($"; path={url.AbsolutePath}; ", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_consent_nothing_is_asked()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var person = (await school.AddAsync()).Id;
        var url = await school.LinkAsync(await school.OpenAsync(person, Survey));
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(url);
        await WithdrawConsentAsync(person);
        await visitor.OpenAsync(url);
        Assert.False(visitor.IsAsked, visitor.Text);
        Assert.Contains("огласи", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_is_made_for_what_waits_for_no_answer()
    {
        var school = await WebSchool.FoundAsync(program.Host);
        var assignment = await school.OpenAsync((await school.AddAsync()).Id, Survey);
        await program.Host.PostAsync($"/api/v1/assignments/{assignment}/triggers", new { trigger = nameof(AssignmentTrigger.Waive), reason = "Болеет" });
        using var answer = await program.Host.Http.PostAsJsonAsync($"/api/v1/assignments/{assignment}/web-link", new { });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var nobodys = await program.Host.Http.PostAsJsonAsync("/api/v1/assignments/zzz/web-link", new { });
        Assert.Equal(HttpStatusCode.NotFound, nobodys.StatusCode);
    }

    private async Task WithdrawConsentAsync(string participant)
    {
        var paper = await program.Host.PostAsync($"/api/v1/participants/{participant}/consents", new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-02", number = "8" });
        await program.Host.PostAsync($"/api/v1/consents/{LiveHost.Id(paper)}/withdraw", new { });
    }
}
