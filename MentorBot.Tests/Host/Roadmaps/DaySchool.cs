using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>A school whose psychologist answers for three rows of one day, and whose curator for a row of three days. It became live on a Monday, 5 October 2026.</summary>
internal sealed class DaySchool(LiveHost host, School school, ChatPerson psychologist, ChatPerson director, IReadOnlyList<string> items) : IAsyncDisposable
{
    private const string Table = """
        Дорожная карта на 2026 - 2027 учебный год
        №	Мероприятие	Сроки	Ответственный
        1.	Провести собрание	До 16.10.2026	Полянская Д.С.
        2.	Собрать анкеты	До 16.10.2026	Полянская Д.С.
        3.	Обновить раздел сайта	До 16.10.2026	Полянская Д.С.
        4.	Сверить списки пар	20.10.2026, 20.11.2026, 21.12.2026	Куратор
        """;

    public LiveHost Host => host;

    public string Id => school.Id;

    public ChatPerson Curator => school.Curator;

    public ChatPerson Psychologist => psychologist;

    public ChatPerson Director => director;

    public static async Task<DaySchool> OpenAsync(TemporaryFolder folder, string table = Table)
    {
        var host = await LiveHost.StartAsync(folder, "2026-10-05T12:00:00+03:00");
        var school = await School.FoundAsync(() => host);
        var psychologist = await JoinAsync(host, school, "Полянская Дарья Сергеевна", "Psychologist");
        var director = await JoinAsync(host, school, "Ветлугин Игорь Павлович", "Director");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        file.Headers.ContentType = new("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "карта.txt" } };
        using var answer = await host.Http.PostAsync(new Uri($"/api/v1/schools/{school.Id}/roadmaps", UriKind.Relative), form);
        var roadmap = await answer.Content.ReadFromJsonAsync<JsonElement>();
        await host.PostAsync($"/api/v1/roadmaps/{LiveHost.Id(roadmap)}/activate", new { });
        var opened = new DaySchool(host, school, psychologist, director, [.. roadmap.GetProperty("items").EnumerateArray().Select(LiveHost.Id)]);
        foreach (var person in (ChatPerson[])[opened.Curator, psychologist, director]) await person.HearAsync();
        return opened;
    }

    /// <summary>Lets the days pass, noon to noon, and takes up what the person hears of it.</summary>
    public async Task<IReadOnlyList<SeenMessage>> AfterAsync(double days, ChatPerson person)
    {
        await host.AdvanceAsync(days);
        return await person.HearAsync();
    }

    /// <summary>The reminders of a row that the API shows, the earliest first.</summary>
    public async Task<List<JsonElement>> RemindersAsync(int item, string? state = null) =>
    [
        .. (await host.GetAsync($"/api/v1/schools/{school.Id}/reminders?limit=500&itemId={items[item]}{(state is null ? "" : $"&state={state}")}")).GetProperty("items").EnumerateArray()
            .OrderBy(reminder => reminder.GetProperty("sendAt").GetDateTimeOffset()),
    ];

    public Task<JsonElement> ItemAsync(int item) => host.GetAsync($"/api/v1/roadmap-items/{items[item]}");

    public Task<JsonElement> CompleteAsync(int item, string occurrence) => host.PostAsync($"/api/v1/roadmap-items/{items[item]}/complete", new { occurrence });

    public async Task PatchAsync(int item, object patch)
    {
        using var answer = await host.Http.PatchAsJsonAsync($"/api/v1/roadmap-items/{items[item]}", patch);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Somebody comes to the staff and follows their link.</summary>
    public Task<ChatPerson> JoinAsync(string name, string role) => JoinAsync(host, school, name, role);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task<ChatPerson> JoinAsync(LiveHost host, School school, string name, string role)
    {
        var staff = await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name, role });
        var person = School.NewChat(() => host);
        await person.StartAsync(staff.GetProperty("startPayload").GetString()!);
        return person;
    }
}
