using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Results;

public sealed class ResultsApiTests(AdminApp app) : IClassFixture<AdminApp>
{
    [Fact]
    public async Task Rates_say_who_was_asked_and_who_has_answered()
    {
        var (school, seed) = await SchoolAsync();
        for (var person = 0; person < 3; person++) seed.AddRun(seed.AddPerson($"Речной {person}"), "C1", ("exp_effect", person == 0 ? null : 7));
        foreach (var state in (AssignmentState[])[AssignmentState.Opened, AssignmentState.InProgress, AssignmentState.Expired, AssignmentState.Waived, AssignmentState.Planned])
            seed.AddRun(new RunSeed(seed.AddPerson("Лесной", place: "9А"), "C1", state));
        seed.AddRun(new RunSeed(seed.AddPerson("Полевой", role: "Mentor", place: "11А"), "C2", AssignmentState.Opened));
        await seed.SaveAsync();

        var all = await GetAsync($"/api/v1/schools/{school}/results");
        Assert.Equal(["C1", "C2"], Items(all).Select(item => item.GetProperty("code").GetString()));
        var rate = Items(all)[0];
        Assert.Equal("До программы: ученик–ученик, наставляемый", rate.GetProperty("title").GetString());
        Assert.Equal((6, 3, 1), Counts(rate.GetProperty("counts")));
        Assert.Equal(0.5, rate.GetProperty("counts").GetProperty("rate").GetDouble());
        Assert.Equal(
            [("8Б", (3, 3, 1)), ("9А", (3, 0, 0))],
            rate.GetProperty("groups").EnumerateArray().Select(group => (group.GetProperty("class").GetString(), Counts(group.GetProperty("counts")))));

        Assert.Equal("C2", Assert.Single(Items(await GetAsync($"/api/v1/schools/{school}/results?role=mentor"))).GetProperty("code").GetString());
        Assert.Equal("C1", Assert.Single(Items(await GetAsync($"/api/v1/schools/{school}/results?code=C1&form=PupilPupil&from=2026-09-10&to=2026-09-10"))).GetProperty("code").GetString());
        Assert.Empty(Items(await GetAsync($"/api/v1/schools/{school}/results?from=2026-09-11")));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.ClientWith().GetAsync($"/api/v1/schools/{school}/results?form=Nobody&to=yesterday")).StatusCode);
    }

    [Fact]
    public async Task Distributions_leave_out_who_declined_and_hide_small_groups()
    {
        var (school, seed) = await SchoolAsync();
        int?[] given = [2, 4, 4, 9, 10, 7, null];
        foreach (var point in given) seed.AddRun(seed.AddPerson("Речной"), "E0", ("pulse", point), ("good", "Хорошо"));
        foreach (var point in (int[])[1, 1, 1, 1, 1]) seed.AddRun(seed.AddPerson("Тихий", form: "StudentPupil"), "E0", ("pulse", point));
        foreach (var point in (int[])[10, 10]) seed.AddRun(seed.AddPerson("Лесной", form: "EmployerPupil"), "E0", ("pulse", point));
        await seed.SaveAsync();

        var report = await GetAsync($"/api/v1/schools/{school}/results/E0");
        Assert.Equal(14, report.GetProperty("submittedByVersion").GetProperty("1").GetInt32());
        var mood = report.GetProperty("items").EnumerateArray().First(item => item.GetProperty("kind").GetString() == "Numbers");
        Assert.Equal("pulse", mood.GetProperty("key").GetString());
        var groups = mood.GetProperty("groups").EnumerateArray().ToDictionary(group => (group.GetProperty("form").GetString() ?? "", group.GetProperty("role").GetString() ?? ""));
        Assert.Equal((6, 1, 6.0), (groups[("PupilPupil", "")].GetProperty("count").GetInt32(), groups[("PupilPupil", "")].GetProperty("declined").GetInt32(), groups[("PupilPupil", "")].GetProperty("mean").GetDouble()));
        Assert.Equal(5.5, groups[("PupilPupil", "mentee")].GetProperty("median").GetDouble());
        Assert.Equal("TooFew", groups[("EmployerPupil", "")].GetProperty("hidden").GetString());
        Assert.Equal(JsonValueKind.Null, groups[("EmployerPupil", "")].GetProperty("count").ValueKind);
        Assert.Equal("ProtectsOthers", groups[("StudentPupil", "")].GetProperty("hidden").GetString());
        Assert.DoesNotContain("Хорошо", report.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_is_that_of_those_who_answered_before_and_after()
    {
        var (school, seed) = await SchoolAsync();
        var people = Enumerable.Range(0, 6).Select(number => seed.AddPerson($"Речной {number}")).ToList();
        foreach (var (number, person) in people.Index()) seed.AddRun(person, "C1", ("exp_effect", 5), ("exp_comfort", number == 0 ? null : 5));
        foreach (var (number, person) in people.Take(5).Index()) seed.AddRun(person, "F1", ("act_effect", 5 + number), ("act_comfort", 6));
        await seed.SaveAsync();

        var changes = Items(await GetAsync($"/api/v1/schools/{school}/results/change?form=PupilPupil")).ToDictionary(item => item.GetProperty("after").GetProperty("key").GetString()!);
        var effect = changes["act_effect"];
        Assert.Equal(("C1", "F1", "mentee"), (effect.GetProperty("before").GetProperty("code").GetString(), effect.GetProperty("after").GetProperty("code").GetString(), effect.GetProperty("role").GetString()));
        Assert.Equal((5, 2.0, 2.0, 0.8), (effect.GetProperty("count").GetInt32(), effect.GetProperty("mean").GetDouble(), effect.GetProperty("median").GetDouble(), effect.GetProperty("roseShare").GetDouble()));
        Assert.Equal("TooFew", changes["act_comfort"].GetProperty("hidden").GetString()); // Who declined once is no pair.
        Assert.Empty(Items(await GetAsync($"/api/v1/schools/{school}/results/change?form=TeacherTeacher")));
    }

    [Fact]
    public async Task Measurements_are_compared_by_wave_whoever_made_them_and_the_restricted_one_is_left_out()
    {
        var (school, seed) = await SchoolAsync();
        foreach (var pupil in Enumerable.Range(0, 5).Select(number => seed.AddPerson($"Речной {number}")))
        {
            var teacher = seed.AddPerson("Учитель", form: "TeacherTeacher", role: "Mentor");
            seed.AddRun(new RunSeed(teacher, "H3", Subject: pupil, Wave: "before"), ("avg_mark", 3.5m), ("conflicts", 4));
            seed.AddRun(new RunSeed(pupil, "H3", Subject: pupil, Wave: "after"), ("avg_mark", 4m), ("conflicts", 1));
        }

        await seed.SaveAsync();
        var changes = Items(await GetAsync($"/api/v1/schools/{school}/results/change"));
        var mark = Assert.Single(changes);
        Assert.Equal(("avg_mark", "before", "after"), (mark.GetProperty("before").GetProperty("key").GetString(), mark.GetProperty("before").GetProperty("wave").GetString(), mark.GetProperty("after").GetProperty("wave").GetString()));
        Assert.Equal((5, 0.5), (mark.GetProperty("count").GetInt32(), mark.GetProperty("mean").GetDouble()));
        var all = Items(await GetAsync($"/api/v1/schools/{school}/results/change?include=restricted"));
        Assert.Equal(-3, all.Single(change => change.GetProperty("before").GetProperty("key").GetString() == "conflicts").GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task Dialogs_of_the_program_and_unknown_codes_have_no_results()
    {
        var (school, _) = await SchoolAsync();
        foreach (var code in (string[])["REG", "CONSENT", "NONE", "NONE.xlsx", "REG.csv"])
            Assert.Equal(HttpStatusCode.NotFound, (await app.ClientWith().GetAsync($"/api/v1/schools/{school}/results/{code}")).StatusCode);
    }

    private async Task<(string School, ResultSeed Seed)> SchoolAsync()
    {
        var school = await app.AddSchoolAsync();
        return (school, new ResultSeed(app, school));
    }

    private Task<JsonElement> GetAsync(string path) => app.ClientWith().GetFromJsonAsync<JsonElement>(path);

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static (int Given, int Submitted, int Declined) Counts(JsonElement counts) =>
        (counts.GetProperty("given").GetInt32(), counts.GetProperty("submitted").GetInt32(), counts.GetProperty("declinedItems").GetInt32());
}
