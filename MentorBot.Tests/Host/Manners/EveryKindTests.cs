using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Manners;

/// <summary>Every kind of update at every kind of item: the person always hears something, and nothing is kept that was no answer.</summary>
public sealed class EveryKindTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private const string Items = """
        {"key": "note_", "prompt": "Сначала прочтите.", "type": {"kind": "note"}},
        {"key": "scale_", "prompt": "Оцените.", "type": {"kind": "scale", "min": 1, "max": 10}},
        {"key": "yesno_", "prompt": "Встречались?", "type": {"kind": "yesNo"}},
        {"key": "single_", "prompt": "Как?", "type": {"kind": "single", "options": [{"code": "online", "label": "онлайн"}, {"code": "school", "label": "в школе"}]}},
        {"key": "multi_", "prompt": "О чём?", "type": {"kind": "multi", "options": [{"code": "study", "label": "об учёбе"}, {"code": "sport", "label": "о спорте"}]}},
        {"key": "text_", "prompt": "Расскажите.", "type": {"kind": "text", "maxLength": 500}},
        {"key": "number_", "prompt": "Сколько?", "type": {"kind": "number", "min": 0, "max": 40, "decimals": 0}},
        {"key": "date_", "prompt": "Когда?", "type": {"kind": "date"}},
        {"key": "dates_", "prompt": "Когда ещё?", "type": {"kind": "dates", "min": 1, "max": 3}},
        {"key": "time_", "prompt": "Во сколько?", "type": {"kind": "time"}},
        {"key": "class_", "prompt": "Класс?", "type": {"kind": "profile", "field": "class"}},
        {"key": "pick_", "prompt": "Предмет?", "type": {"kind": "pick", "from": "schoolSubjects", "max": 1}},
        {"key": "list_", "prompt": "Шаги", "type": {"kind": "list", "min": 1, "max": 3, "fields": [{"key": "what", "label": "Что", "type": {"kind": "text", "maxLength": 100}}]}},
        {"key": "link_", "prompt": "Ссылка?", "type": {"kind": "link"}},
        {"key": "file_", "prompt": "Пришлите фото.", "type": {"kind": "file"}},
        {"key": "contact_", "prompt": "Телефон?", "type": {"kind": "contact"}},
        {"key": "last_", "prompt": "И последнее.", "type": {"kind": "yesNo"}}
        """;

    private static readonly string[] Kinds = [.. JsonDocument.Parse($"[{Items}]").RootElement.EnumerateArray().Select(item => item.GetProperty("key").GetString()!).SkipLast(1)];

    private static readonly string[] Texts =
    [
        "просто слова", "\u202Eнаоборот\u202C", "\u200B\u200D\u2060", "🙂👩‍👩‍👧‍👦🇷🇺", "'); DROP TABLE answers; --", "<b>жирно</b> & <script>alert(1)</script>", "0", "-1", "99999999999999999999", "q:1:2:go",
    ];

    private static readonly string[] Things = ["sticker", "voice", "photo", "document", "location", "contact", "poll", "dice", "video", "nothing"];

    private readonly LiveHost host = program.Host;
    private MannersSchool school = null!;
    private ChatPerson person = null!;
    private long assignment;

    [Fact]
    public async Task Whatever_comes_is_answered_and_only_answers_are_kept()
    {
        await InsideAsync();
        foreach (var item in Kinds)
        {
            foreach (var thing in Things)
            {
                await StandAtAsync(item);
                await HearsAsync(item, thing, Message(thing));
                Assert.Equal(IsAnswer(item, thing), await HasAnswersAsync());
            }

            foreach (var thing in (string[])["text", "photo", "sticker"])
            {
                await StandAtAsync(item);
                await HearsAsync(item, $"forwarded {thing}", Message(thing, isForwarded: true));
                Assert.False(await HasAnswersAsync(), $"{item}: forwarded {thing}");
            }

            await StandAtAsync(item);
            await HearsAsync(item, "edited", Update("edited_message", Message("text")["message"]));
            Assert.False(await HasAnswersAsync(), $"{item}: edited");

            foreach (var text in Texts)
            {
                await StandAtAsync(item);
                await HearsAsync(item, text, Message("text", text: text));
                if (await HasAnswersAsync()) Assert.True(await IsValidAsync(item), $"{item}: {text}");
            }
        }

        foreach (var item in Kinds)
        {
            await SitDownAsync(); // Somebody else each time: what follows such a text at once is taken for the rest of it.
            await StandAtAsync(item);
            await HearsAsync(item, "a long text", Message("text", text: new('я', 4096)));
            Assert.False(await HasAnswersAsync(), $"{item}: a long text");
        }

        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Forged_and_foreign_buttons_change_nothing()
    {
        await InsideAsync();
        var (other, _) = await school.ComeAsync("E0");
        await MannersSchool.BeginAsync(other, MannersSchool.Pulse);
        var foreign = other.All[^1].Buttons.First().Action!;
        foreach (var item in Kinds)
        {
            foreach (var data in (string[])[foreign, $"q:{Ids.Text(assignment)}:999:o0", $"q:{Ids.Text(assignment)}:-1:back", $"q:{Ids.Text(assignment)}:7:zzz", $"q:{Ids.Text(assignment)}", "q:::", "q:abc:1:o1", "again:do:1:0", "☃", new('x', 64)])
            {
                await StandAtAsync(item);
                var said = person.All.Count;
                await person.HearAsync();
                var heard = await person.TapAsync(person.All[^1].Id, data);
                Assert.True(heard.Count > 0 || person.All.Count >= said, $"{item}: {data}");
                Assert.False(await HasAnswersAsync(), $"{item}: {data}");
                Assert.Equal(item, (await StateAsync()).Position);
            }
        }

        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_photo_given_as_an_answer_is_downloaded_by_the_curator_and_by_no_other_school()
    {
        await InsideAsync();
        await StandAtAsync("file_");
        byte[] content = [1, 2, 3, 4, 5];
        await person.SendFileAsync("план.png", content);

        var file = await school.ReadAsync(db => db.StoredFiles.SingleAsync(stored => stored.AssignmentId == assignment));
        Assert.Equal(content.Length, file.Size);
        Assert.Equal(content, await host.Http.GetByteArrayAsync($"/api/v1/files/{Ids.Text(file.Id)}"));

        var elsewhere = await host.AddSchoolAsync();
        var key = (await host.PostAsync("/api/v1/api-keys", new { name = "чужой", schoolId = elsewhere, role = "Curator" })).GetProperty("key").GetString()!;
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/files/{Ids.Text(file.Id)}") { Headers = { Authorization = new("Bearer", key) } };
        using var refused = await host.Http.SendAsync(asked);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static bool IsAnswer(string item, string thing) => (item, thing) is ("file_", "photo" or "document") or ("contact_", "contact");

    private async Task InsideAsync()
    {
        school = await MannersSchool.FoundAsync(host);
        await school.PublishAsync("ALLKINDS", Items);
        await SitDownAsync();
    }

    private async Task SitDownAsync()
    {
        (person, var id) = await school.ComeAsync("ALLKINDS");
        assignment = Ids.Parse(LiveHost.Id(await school.GivenAsync(id, "ALLKINDS")));
        await MannersSchool.BeginAsync(person, "Обо всём");
    }

    /// <summary>The run stands at the item, with no answers.</summary>
    private Task StandAtAsync(string item) => school.ChangeAsync(async db =>
    {
        db.Answers.RemoveRange(await db.Answers.Where(answer => answer.AssignmentId == assignment).ToListAsync());
        (await db.People.SingleAsync(known => known.Address == person.Chat)).ActiveAssignmentId = assignment;
        (await db.Assignments.SingleAsync(given => given.Id == assignment)).RunState = RunStore.Write(new RunState { Mode = RunMode.Asking, Position = item, Step = 7 });
    });

    private async Task HearsAsync(string item, string what, Dictionary<string, object> update)
    {
        var heard = await person.RawAsync(update);
        Assert.True(heard.Count > 0, $"Silence at {item} after {what}");
        Assert.True((await StateAsync()).Mode is RunMode.Asking or RunMode.Editing or RunMode.Summary, $"{item}: {what}");
    }

    private async Task<RunState> StateAsync() =>
        RunStore.StateOf(await school.ReadAsync(db => db.Assignments.AsNoTracking().SingleAsync(given => given.Id == assignment)));

    private Task<bool> HasAnswersAsync() => school.ReadAsync(db => db.Answers.AnyAsync(answer => answer.AssignmentId == assignment));

    private async Task<bool> IsValidAsync(string item)
    {
        var rows = await school.ReadAsync(db => db.Answers.AsNoTracking().Where(answer => answer.AssignmentId == assignment).ToListAsync());
        return rows.All(row => row.Key == item && RunStore.ReadAnswer(row.Value) is { SetAside: false });
    }

    private Dictionary<string, object> Message(string thing, bool isForwarded = false, string text = "чужие слова")
    {
        var message = new Dictionary<string, object>
        {
            ["message_id"] = Interlocked.Increment(ref lastMessage),
            ["date"] = 1_790_000_000,
            ["from"] = new { id = person.Chat, is_bot = false, first_name = "Гость" },
            ["chat"] = new { id = person.Chat, type = "private", first_name = "Гость" },
        };
        if (isForwarded) message["forward_origin"] = new { type = "user", date = 1, sender_user = new { id = 5, is_bot = false, first_name = "А" } };
        if (thing != "nothing") message[thing] = Content(thing, text);
        return Update("message", message);
    }

    private static long lastMessage = 1_000_000;

    private static Dictionary<string, object> Update(string kind, object content) => new() { [kind] = content };

    private static object Content(string thing, string text) => thing switch
    {
        "text" => text,
        "sticker" => new { file_id = "s", file_unique_id = "s", type = "regular", width = 10, height = 10, is_animated = false, is_video = false },
        "voice" => new { file_id = "v", file_unique_id = "v", duration = 3 },
        "video" => new { file_id = "w", file_unique_id = "w", width = 10, height = 10, duration = 3 },
        "photo" => new[] { new { file_id = "p", file_unique_id = "p", width = 10, height = 10, file_size = 100 } },
        "document" => new { file_id = "d", file_unique_id = "d", file_name = "../план.pdf", mime_type = "application/pdf", file_size = 100 },
        "location" => new { latitude = 55.7, longitude = 37.6 },
        "contact" => new { phone_number = "+79001234567", first_name = "Гость" },
        "poll" => new { id = "1", question = "?", options = Array.Empty<object>(), total_voter_count = 0 },
        _ => new { emoji = "🎲", value = 3 },
    };
}
