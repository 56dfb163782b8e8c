using MentorBot.Host.Spreadsheets.Reading;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Results;

/// <summary>Through the whole program: what was answered in the chat is what stands in the results.</summary>
public sealed class AnsweredForRealTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private School school = null!;
    private ChatPerson curator = null!;
    private string staffId = "";

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
        curator = school.Curator;
        staffId = LiveHost.Id((await host.GetAsync($"/api/v1/schools/{school.Id}/staff")).GetProperty("items")[0]);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_answer_given_in_the_chat_stands_in_the_file_in_words_and_in_codes()
    {
        await OpenAsync("H2");
        await FormFiller.FillAsync(curator, "H2", ("order", "частично"));
        var rate = (await host.GetAsync($"/api/v1/schools/{school.Id}/results?code=H2")).GetProperty("items")[0];
        Assert.Equal(1, rate.GetProperty("counts").GetProperty("rate").GetDouble());
        Assert.Equal("curator", rate.GetProperty("groups")[0].GetProperty("role").GetString());

        var book = SpreadsheetReader.Read(await host.Http.GetByteArrayAsync($"/api/v1/schools/{school.Id}/results/H2.xlsx")).Workbook!;
        var names = book.Sheets[0].Rows[1].Cells;
        string? Of(string name) => book.Sheets[0].At(3, names.Single(cell => cell.Text == name).Column)?.Text;
        Assert.Equal(("частично", "partly", "Полевая Ольга Юрьевна"), (Of("order.label"), Of("order"), Of("_name")));

        var items = (await host.GetAsync($"/api/v1/schools/{school.Id}/results/H2")).GetProperty("items").EnumerateArray();
        Assert.All(items, item => Assert.Equal("TooFew", Assert.Single(item.GetProperty("groups").EnumerateArray()).GetProperty("hidden").GetString()));
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Who_has_not_answered_is_asked_once_a_day_and_never_at_night()
    {
        await OpenAsync("H2");
        await curator.SayAsync("/menu");
        await curator.PressAsync("Результаты");
        await curator.PressAsync("Самопроверка куратора");
        Assert.Contains("Напоминание отправлено: 1.", (await curator.PressAsync("Напомнить тем")).Text(), StringComparison.Ordinal);
        Assert.Contains("Куратор просит вас ответить на анкету: Самопроверка куратора", curator.EverSaid, StringComparison.Ordinal);

        Assert.Contains("Сегодня им уже напоминали.", (await curator.PressAsync("Напомнить тем")).Text(), StringComparison.Ordinal);
        await host.AdvanceAsync(10.5 / 24); // From noon to half past ten in the evening.
        Assert.Contains("С 21:00 до 8:00 я никому не пишу. Нажмите, пожалуйста, после 8:00.", (await curator.PressAsync("Напомнить тем")).Text(), StringComparison.Ordinal);
        await host.AdvanceAsync(0.5);
        Assert.Contains("Напоминание отправлено: 1.", (await curator.PressAsync("Напомнить тем")).Text(), StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    private async Task OpenAsync(string code) => await host.PostAsync($"/api/v1/schools/{school.Id}/assignments", new { code, assigneeIds = new[] { staffId } });
}
