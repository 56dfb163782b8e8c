using System.Globalization;
using System.Text;

namespace MentorBot.Storm.School;

/// <summary>A school, its staff and pupils and a roadmap whose reminders fall due while the storm lasts; made through the admin API alone.</summary>
internal sealed class SchoolSetup(AdminApi api, StormOptions options)
{
    private const int AgeOfOwnConsent = 14;

    private static readonly string[] Surnames = ["Соколова", "Лебедева", "Морозова", "Волкова", "Зайцева", "Павлова"];

    public string Id { get; private set; } = "";

    public IReadOnlyList<StaffAccount> Staff { get; private set; } = [];

    public IReadOnlyList<PlannedRow> Rows { get; private set; } = [];

    public async Task MakeSchoolAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var school = await api.PostAsync("/api/v1/schools", new
        {
            name = "Школа на ветру",
            timeZone = "Europe/Moscow",
            yearStart = today.AddDays(-60),
            yearEnd = today.AddDays(options.Days + 200),
        }, cancellation);
        Id = (string)school["id"]!;
        (string Name, string Role)[] staff = [("Иванова А.А.", "Curator"), ("Орлов Д.Д.", "Director"), .. Surnames.Select(surname => ($"{surname} Е.К.", "ClassTeacher"))];
        var accounts = new List<StaffAccount>();
        foreach (var (name, role) in staff)
        {
            var made = await api.PostAsync($"/api/v1/schools/{Id}/staff", new { name, role }, cancellation);
            accounts.Add(new StaffAccount((string)made["id"]!, name, (string)made["startPayload"]!, 600_000 + accounts.Count));
        }

        Staff = accounts;
    }

    /// <summary>A pupil with the consents that somebody of this age needs; in the ninth grade if nothing else is said.</summary>
    public async Task<Pupil> MakePupilAsync(int number, CancellationToken cancellation, PupilKind? kind = null)
    {
        kind ??= new PupilKind("9А", 15, "Mentee");
        var signedOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-30);
        object byParent = new { kind = "Processing", by = "representative", representative = new { name = "Ветрова Анна", kinship = "mother" }, form = "paper", signedOn, number = $"{number}-1" };
        object own = new { kind = "Processing", by = "self", form = "paper", signedOn, number = $"{number}-2" };
        var made = await api.PostAsync($"/api/v1/schools/{Id}/participants", new Dictionary<string, object>
        {
            ["name"] = $"Ветров Пётр {Roman(number)}",
            ["birthDate"] = DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-kind.Age),
            ["role"] = kind.Role,
            ["form"] = "PupilPupil",
            ["class"] = kind.Class,
            ["consents"] = kind.Age < AgeOfOwnConsent ? new[] { byParent } : [byParent, own],
        }, cancellation);
        return new Pupil(number, (string)made["id"]!, (string)made["startPayload"]!);
    }

    /// <summary>Uploads the roadmap and puts it to work.</summary>
    public async Task MakeRoadmapAsync(DateOnly today, CancellationToken cancellation)
    {
        Rows = [.. Enumerable.Range(0, options.Rows).Select(row => Row(row, today))];
        var table = new StringBuilder("План на год\n№\tМероприятие\tСрок\tОтветственный\n");
        foreach (var (index, row) in Rows.Index())
            table.Append(CultureInfo.InvariantCulture, $"{index + 1}\t{row.Title}\t{row.Due:dd.MM.yyyy}\t{row.Responsible}\n");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(table.ToString())), "file", "plan.tsv" },
            { new StringContent(today.AddDays(-30).ToString("O", CultureInfo.InvariantCulture)), "periodStart" },
            { new StringContent(today.AddDays(options.Days + 150).ToString("O", CultureInfo.InvariantCulture)), "periodEnd" },
            { new StringContent(today.ToString("O", CultureInfo.InvariantCulture)), "adoptedOn" },
        };
        var roadmap = await api.PostAsync($"/api/v1/schools/{Id}/roadmaps", form, cancellation);
        await api.PostAsync($"/api/v1/roadmaps/{(string)roadmap["id"]!}/activate", null, cancellation);
    }

    /// <summary>Due days spread over the days of the storm and a little beyond, so that each kind of reminder occurs.</summary>
    private PlannedRow Row(int number, DateOnly today) => new(
        $"Проверка связи {Roman(number)}",
        today.AddDays(1 + (number * (options.Days + 5) / Math.Max(1, options.Rows))),
        Staff[2 + (number % (Staff.Count - 2))].Name);

    /// <summary>A name without digits, distinct for each number, none the beginning of another.</summary>
    internal static string Roman(int number)
    {
        var letters = new StringBuilder();
        for (var left = number + 1; left > 0; left /= 10) letters.Insert(0, (char)('А' + (left % 10)));
        return $"«{letters}»";
    }
}
