using System.Text.Json;
using MentorBot.Bench.Hosts;

namespace MentorBot.Bench.Seeding;

/// <summary>Enters a school and its pupils through the admin API, as a curator's program does.</summary>
internal sealed class SchoolSeed(AdminClient admin, string school)
{
    private const int MostAtOnce = 1000;

    public string School => school;

    public static async Task<SchoolSeed> FoundAsync(AdminClient admin, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var year = today.Month >= 8 ? today.Year : today.Year - 1;
        var founded = await admin.PostAsync(
            "schools",
            new { name = "Школа у реки", timeZone = "Europe/Moscow", yearStart = new DateOnly(year, 9, 1), yearEnd = new DateOnly(year + 1, 5, 31) },
            cancellation);
        return new SchoolSeed(admin, Id(founded));
    }

    /// <summary>A pupil of fifteen, whose papers are signed, with these questionnaires open.</summary>
    /// <returns>The word after <c>/start</c> by which they come.</returns>
    public async Task<string> EnterPupilAsync(IEnumerable<string> questionnaires, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        object Paper(string by, string number) => new
        {
            kind = "Processing",
            by,
            form = "paper",
            number,
            signedOn = today.AddDays(-7),
            representative = by == "representative" ? new { name = "Ручейкова Анна Петровна", kinship = "мать" } : null,
        };
        var entered = await admin.PostAsync(
            $"schools/{school}/participants",
            new
            {
                name = "Ручейков Пётр Ильич",
                birthDate = today.AddYears(-15).AddDays(-100),
                role = "Mentee",
                form = "PupilPupil",
                @class = "9А",
                consents = new[] { Paper("representative", "12"), Paper("self", "13") },
            },
            cancellation);
        foreach (var code in questionnaires) await OpenAsync(code, [Id(entered)], cancellation);
        return entered.GetProperty("startPayload").GetString()!;
    }

    /// <summary>Opens a questionnaire for as many as are named.</summary>
    public async Task OpenAsync(string code, IEnumerable<string> assignees, CancellationToken cancellation)
    {
        foreach (var some in assignees.Chunk(MostAtOnce))
            await admin.PostAsync($"schools/{school}/assignments", new { code, assigneeIds = some }, cancellation);
    }

    public static string Id(JsonElement thing) => thing.GetProperty("id").GetString()!;
}
