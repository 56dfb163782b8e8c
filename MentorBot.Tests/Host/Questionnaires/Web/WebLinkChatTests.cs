using MentorBot.Tests.Host.Infrastructure;
using School = MentorBot.Tests.Host.Cycle.School;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>The curator gives links in the chat.</summary>
public sealed class WebLinkChatTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    [Fact]
    public async Task The_curator_finds_whom_the_messenger_does_not_reach_and_gives_a_link()
    {
        var school = await School.FoundAsync(program.Host);
        var people = new WebSchool(program.Host, school.Id);
        var (id, _) = await people.AddAsync();
        await people.OpenAsync(id, "F1");

        await school.Curator.SayAsync("/menu");
        await school.Curator.PressAsync("Люди");
        await school.Curator.PressAsync("Анкеты без чата — 1");
        await school.Curator.PressAsync("Речной Пётр Ильич · 1");
        await school.Curator.PressAsync("1. Дать ссылку");
        using var visitor = new PageVisitor();
        await visitor.EnterAsync(UrlIn(school.Curator));
        Assert.True(visitor.IsAsked, visitor.Text);

        await school.Curator.PressAsync("1. Ввести с бумаги");
        using var sheet = new PageVisitor();
        await sheet.EnterAsync(UrlIn(school.Curator));
        Assert.Contains("День, который стоит на бумаге", sheet.Text, StringComparison.Ordinal);
        await sheet.OpenAsync(UrlIn(school.Curator) + "/blank");
        Assert.Contains("☐", await sheet.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_given_a_link()
    {
        var school = await School.FoundAsync(program.Host);
        var people = new WebSchool(program.Host, school.Id);
        var (id, payload) = await people.AddAsync();
        var assignment = await people.OpenAsync(id, "F1");
        var stranger = (await School.FoundAsync(program.Host)).Curator;
        var person = School.NewChat(program.Host);
        await person.StartAsync(payload);
        foreach (var chat in new[] { stranger, person })
        {
            await chat.SayAsync("/menu");
            var message = chat.All[^1].Id;
            foreach (var forged in new[] { $"wl:give:{assignment}", $"wl:paper:{assignment}", $"wl:of:{id}", $"wl:school:{school.Id}", "wl:give:zzz", "wl", "wl:give" }) await chat.TapAsync(message, forged);
            Assert.DoesNotContain("/q/", chat.EverSaid, StringComparison.Ordinal);
            Assert.DoesNotContain("Кому дать ссылку", chat.EverSaid, StringComparison.Ordinal);
        }

        program.Host.Complaints.AssertNone();
    }

    private static string UrlIn(ChatPerson chat) => chat.All[^1].Text.Split(['\n', ' ']).Single(word => word.StartsWith("http", StringComparison.Ordinal));
}
