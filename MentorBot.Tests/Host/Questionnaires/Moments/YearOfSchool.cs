using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Moments;

/// <summary>A questionnaire as the admin API shows that it was given to somebody.</summary>
internal sealed record Given(string Code, string Who, string? About, string? PairForm, string? Wave, DateOnly? OpensOn, DateOnly? ClosesOn, string State);

/// <summary>
/// One year of a school with a pair of each form of mentoring, led from outside: the admin API, the chat and the clock.
/// Nobody in it opens a questionnaire by its code.
/// </summary>
public sealed class YearOfSchool : IAsyncLifetime
{
    public static readonly string[] Forms = ["PupilPupil", "TeacherTeacher", "StudentPupil", "EmployerPupil", "EmployerStudent", "TeacherPupil"];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, ChatPerson> chats = [];
    private readonly Dictionary<string, string> pairs = [];
    private LiveHost host = null!;
    private School school = null!;

    internal IReadOnlyList<Given> All { get; private set; } = [];

    internal DateOnly PlanEnd { get; private set; }

    public async Task InitializeAsync()
    {
        host = await LiveHost.StartAsync(folder);
        school = await School.FoundAsync(host);
        foreach (var role in (string[])["Deputy", "ClassTeacher", "Psychologist", "SocialPedagogue", "PartnerContact"]) await AddStaffAsync(role, relatedTo: null);
        foreach (var form in Forms) await ComeAsync(form);
        foreach (var form in Forms.Where(form => !form.Contains("Teacher", StringComparison.Ordinal) && form != "EmployerStudent")) await AddStaffAsync("Parent", $"{form} mentee");
        await MomentAsync(new { @event = "pollOpened" });
        await MomentAsync(new { @event = "curatorRequest", subjectId = ids["PupilPupil mentee"], assigneeIds = new[] { ids["ClassTeacher"], ids["SocialPedagogue"], ids["Psychologist"], ids["Parent of PupilPupil mentee"] } });
        foreach (var person in People) await AcceptAsync(person);
        await MomentAsync(new { @event = "groupMeetingClosed", presentIds = People.Where(person => person != "PupilPupil mentee").Select(person => ids[person]) });
        foreach (var form in Forms) await PairAsync(form);
        await MeetAsync();
        await host.AdvanceAsync(30);
        await MomentAsync(new { @event = "midTermOpened", pairId = pairs["TeacherTeacher"] });
        await host.AdvanceAsync(11);
        await EndAsync();
        await ReadAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    private static IEnumerable<string> People => Forms.SelectMany(form => (string[])[$"{form} mentee", $"{form} mentor"]);

    private async Task AddStaffAsync(string role, string? relatedTo)
    {
        var staff = await host.PostAsync($"/api/v1/schools/{school.Id}/staff", new { name = $"Полевая Инна ({role})", role, relatedToId = relatedTo is null ? null : ids[relatedTo] });
        ids[relatedTo is null ? role : $"{role} of {relatedTo}"] = LiveHost.Id(staff);
    }

    /// <summary>Entered with their papers, and at the chat.</summary>
    private async Task ComeAsync(string form)
    {
        foreach (var role in (string[])["Mentee", "Mentor"])
        {
            var isMinor = form == "PupilPupil" || (role == "Mentee" && form is "StudentPupil" or "EmployerPupil" or "TeacherPupil");
            var papers = (isMinor ? (string[])["representative", "self"] : ["self"]).Select(by => new
            {
                kind = "Processing",
                by,
                representative = by == "self" ? null : new { name = "Речная Анна Юрьевна", kinship = "mother" },
                form = "paper",
                signedOn = "2026-09-10",
                number = "7",
            });
            var person = await host.PostAsync($"/api/v1/schools/{school.Id}/participants", new
            {
                name = $"Ясный Павел {form}",
                birthDate = isMinor ? "2011-02-03" : "1990-02-03",
                role,
                form,
                @class = isMinor ? "9А" : "учитель",
                consents = papers,
            });
            var key = $"{form} {role.ToLowerInvariant()}";
            ids[key] = LiveHost.Id(person);
            chats[key] = School.NewChat(host);
            await chats[key].StartAsync(person.GetProperty("startPayload").GetString()!);
        }
    }

    private async Task AcceptAsync(string person)
    {
        await FireAsync("participants", ids[person], new { trigger = "SubmitApplication" });
        await FireAsync("participants", ids[person], new { trigger = "Accept" });
    }

    private async Task PairAsync(string form)
    {
        var proposed = await host.PostAsync($"/api/v1/schools/{school.Id}/pairs", new { mentorId = ids[$"{form} mentor"], menteeIds = new[] { ids[$"{form} mentee"] }, form });
        pairs[form] = LiveHost.Id(proposed);
        await FireAsync("pairs", pairs[form], new { trigger = "Agree" });
        await FireAsync("pairs", pairs[form], new { trigger = "Order", order = new { number = "17", date = host.Today } });
    }

    /// <summary>The pair of teachers goes through the first three meetings, up to its plan.</summary>
    private async Task MeetAsync()
    {
        const string form = "TeacherTeacher";
        var (mentor, mentee) = (chats[$"{form} mentor"], chats[$"{form} mentee"]);
        await School.MeetAsync(mentor, mentee, "D1", ("next_date", "—"));
        await ConfirmAsync(form);
        await School.MeetAsync(mentor, mentee, "D2", ("next_date", In(5)));
        await School.MeetAsync(mentor, mentee, "D3", [.. School.Plan(host.Today).Where(answer => answer.Key != "end_date"), ("end_date", In(95)), ("next_date", In(7))]);
        PlanEnd = host.Today.AddDays(95);
        await FireAsync("pairs", pairs[form], new { trigger = "ApprovePlan" });
    }

    private string In(int days) => EngineTexts.Russian.Date(host.Today.AddDays(days));

    private async Task EndAsync()
    {
        const string form = "TeacherTeacher";
        await FireAsync("pairs", pairs[form], new { trigger = "PlanClosing" });
        await School.RecordAsync(chats[$"{form} mentor"], "D5");
        foreach (var other in Forms.Where(other => other != form)) await MomentAsync(new { @event = "closingOpened", pairId = pairs[other] });
        await MomentAsync(new { @event = "pairClosedEarly", pairId = pairs["StudentPupil"], assigneeIds = new[] { ids["StudentPupil mentee"] } });
        await MomentAsync(new { @event = "pairClosedEarly", pairId = pairs["EmployerPupil"] });
        await MomentAsync(new { @event = "monitoringOpened", wave = "after" });
        await host.AdvanceAsync(15);
    }

    private async Task ConfirmAsync(string form)
    {
        var meeting = (await host.GetAsync($"/api/v1/pairs/{pairs[form]}")).GetProperty("meetings").EnumerateArray().Single(one => one.GetProperty("state").GetString() == "Logged");
        await FireAsync("meetings", LiveHost.Id(meeting), new { trigger = "Confirm" });
    }

    private Task<JsonElement> MomentAsync(object moment) => host.PostAsync($"/api/v1/schools/{school.Id}/moments", moment);

    private Task<JsonElement> FireAsync(string resource, string id, object body) => host.PostAsync($"/api/v1/{resource}/{id}/triggers", body);

    private async Task ReadAsync()
    {
        var names = ids.ToDictionary(one => one.Value, one => one.Key);
        var forms = pairs.ToDictionary(one => one.Value, one => one.Key);
        var all = new List<Given>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await host.GetAsync($"/api/v1/schools/{school.Id}/assignments?limit=200{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(given => new Given(
                given.GetProperty("code").GetString()!,
                names.GetValueOrDefault(given.GetProperty("assigneeId").GetString()!, "Curator"),
                Text(given, "subjectId") is { } subject ? names[subject] : null,
                Text(given, "pairId") is { } pair ? forms[pair] : null,
                Text(given, "wave"),
                Day(given, "opensOn"),
                Day(given, "closesOn"),
                given.GetProperty("state").GetString()!)));
            cursor = Text(page, "nextCursor");
        }

        All = all;
    }

    private static string? Text(JsonElement thing, string field) => thing.GetProperty(field).GetString();

    private static DateOnly? Day(JsonElement thing, string field) => Text(thing, field) is { } day ? DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) : null;
}
