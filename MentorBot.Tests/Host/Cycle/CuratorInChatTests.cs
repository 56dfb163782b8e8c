using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

public sealed class CuratorInChatTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_curator_leads_a_pair_from_the_papers_to_the_end_without_leaving_the_chat()
    {
        var school = await School.FoundAsync(host);
        var curator = school.Curator;
        var mentee = await TakeInAsync(school, "Mentee", "Тихий Лев Олегович", "04.03.2012", "A2", ("birth_year", "2012"));
        var mentor = await TakeInAsync(school, "Mentor", "Ясная Мария Олеговна", "04.03.2010", "A4");

        await curator.SayAsync("/menu");
        await curator.PressAsync("Создать пару");
        await curator.PressAsync("Ясная Мария");
        await curator.PressAsync("Тихий Лев");
        await curator.PressAsync("Предложить пару");
        await mentor.PressAsync("Согласиться");
        await mentee.PressAsync("Согласиться");
        await curator.PressAsync("Внести приказ");
        await FormFiller.FillAsync(curator, "ORDER", ("number", "12-од"));

        await School.MeetAsync(mentor, mentee, "D1", ("next_date", "—"));
        await curator.PressAsync("Подтвердить");
        await School.MeetAsync(mentor, mentee, "D2", ("next_date", EngineTexts.Russian.Date(host.Today.AddDays(1))));
        await School.MeetAsync(mentor, mentee, "D3", School.Plan(host.Today));
        await curator.PressAsync("Утвердить");

        await curator.PressAsync("Назначить итоговую встречу");
        await School.MeetAsync(mentor, mentee, "D5");
        var closing = Assert.Single(await curator.PressAsync("Подтвердить"));
        Assert.DoesNotContain(closing.Buttons, button => button.Label == "Завершить");
        await host.AdvanceAsync(16);
        Assert.Contains("Пару можно завершить", (await curator.HearAsync()).Text(), StringComparison.Ordinal);
        await curator.PressAsync("Завершить");

        var pair = Assert.Single((await host.GetAsync($"/api/v1/schools/{school.Id}/pairs")).GetProperty("items").EnumerateArray());
        var whole = await host.GetAsync($"/api/v1/pairs/{LiveHost.Id(pair)}");
        Assert.Equal("Completed", whole.GetProperty("state").GetString());
        Assert.Equal("12-од", whole.GetProperty("order").GetProperty("number").GetString());
        Assert.Equal(["Confirmed", "Confirmed", "Confirmed", "Confirmed"], States(whole));
        Assert.Contains("Программа завершена", (await mentee.HearAsync()).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();

        static IEnumerable<string?> States(System.Text.Json.JsonElement pair) => pair.GetProperty("meetings").EnumerateArray()
            .Select(meeting => meeting.GetProperty("state").GetString()).Where(state => state is not "Cancelled");
    }

    private static async Task<ChatPerson> TakeInAsync(School school, string role, string name, string born, string application, params (string, string)[] answers)
    {
        var (person, _, _) = await school.ComeAsync(role, name, born, "9А");
        await RecordConsentAsync(school.Curator, ("by", "законный представитель"), ("representative_name", "Тихая Ольга Львовна"), ("kinship", "мать"));
        await RecordConsentAsync(school.Curator, ("by", "сам участник"));
        await FormFiller.FillAsync(person, application, answers);
        await school.Curator.PressAsync("Открыть карточку");
        await school.Curator.PressAsync("Принять");
        Assert.Contains("Вас приняли", (await person.HearAsync()).Text(), StringComparison.Ordinal);
        return person;
    }

    private static async Task RecordConsentAsync(ChatPerson curator, params (string, string)[] answers)
    {
        await curator.PressAsync("Открыть карточку");
        await curator.PressAsync("Записать согласие");
        await FormFiller.FillAsync(curator, "CONSENT", [("number", "7"), .. answers]);
    }
}
