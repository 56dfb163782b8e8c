using MentorBot.Host.Data;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

/// <summary>Nothing of what somebody has sent is kept longer than an answer names it.</summary>
public sealed class ReplacedFilesTests : IAsyncLifetime
{
    private const string Items = """
        {"key": "file_", "prompt": "Пришлите фото.", "type": {"kind": "file"}},
        {"key": "last_", "prompt": "И последнее.", "type": {"kind": "yesNo"}}
        """;

    private static readonly byte[] First = [1, 2, 3];
    private static readonly byte[] Second = [4, 5];

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;
    private MannersSchool school = null!;
    private ChatPerson person = null!;
    private long assignment;

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await MannersSchool.FoundAsync(host);
        await school.PublishAsync("ONEFILE", Items, areRequired: false);
        (person, var id) = await school.ComeAsync("ONEFILE");
        assignment = Ids.Parse(LiveHost.Id(await school.GivenAsync(id, "ONEFILE")));
        await MannersSchool.BeginAsync(person, "Обо всём");
        await person.SendFileAsync("первый.png", First);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_takes_the_place_of_another_is_the_only_one_kept()
    {
        await person.PressAsync("Назад");
        await person.SendFileAsync("второй.png", Second);

        Assert.Equal(["второй.png"], await KeptAsync());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_refused_thing_leaves_the_file_where_it_is()
    {
        await person.PressAsync("Назад");
        await person.SayAsync("просто слова");

        Assert.Equal(["первый.png"], await KeptAsync());
    }

    [Fact]
    public async Task A_question_that_is_skipped_after_all_leaves_no_file()
    {
        await person.PressAsync("Назад");
        await person.PressAsync("Пропустить");

        Assert.Empty(await KeptAsync());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task What_was_handed_in_before_the_run_was_given_back_is_kept_beside()
    {
        await person.PressAsync("Да");
        await person.PressAsync("Отправить");
        await host.PostAsync($"/api/v1/assignments/{Ids.Text(assignment)}/triggers", new { trigger = "Reopen", reason = "Нужна другая фотография." });
        await person.HearAsync();
        await person.PressAsync("Исправить");
        await person.PressAsync("✏️ 1");
        await person.SendFileAsync("второй.png", Second);

        Assert.Equal(["второй.png", "первый.png"], await KeptAsync());
        await person.PressAsync("✏️ 1");
        await person.SendFileAsync("третий.png", Second);
        Assert.Equal(["первый.png", "третий.png"], await KeptAsync());
        host.Complaints.AssertNone();
    }

    private Task<List<string>> KeptAsync() => school.ReadAsync(async db =>
        (await db.StoredFiles.Where(file => file.AssignmentId == assignment).Select(file => file.Name).ToListAsync()).Order(StringComparer.Ordinal).ToList());
}
