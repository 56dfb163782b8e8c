using System.Globalization;
using System.Text;
using MentorBot.Bench.Hosts;

namespace MentorBot.Bench.Seeding;

/// <summary>A school whose staff answers for the rows of a roadmap of invented measures.</summary>
internal sealed class RoadmapSeed(AdminClient admin, string school)
{
    private static readonly (string Name, string Role)[] Staff =
        [("Полевая Ольга Юрьевна", "Curator"), ("Ручейкова Анна Петровна", "Deputy"), ("Озерова Мария Кирилловна", "Psychologist"), ("Холмов Илья Сергеевич", "SocialPedagogue")];

    private static readonly string[] Responsibles = ["Ручейкова А.П.", "Озерова М.К.", "Холмов И.С."];

    public string School => school;

    public static async Task<RoadmapSeed> FoundAsync(AdminClient admin, CancellationToken cancellation)
    {
        var seed = new RoadmapSeed(admin, (await SchoolSeed.FoundAsync(admin, cancellation)).School);
        foreach (var (name, role) in Staff) await admin.PostAsync($"schools/{seed.School}/staff", new { name, role }, cancellation);
        return seed;
    }

    /// <returns>The id of the roadmap.</returns>
    public async Task<string> ImportAsync(string name, byte[] content, CancellationToken cancellation) =>
        SchoolSeed.Id(await admin.PostFileAsync($"schools/{school}/roadmaps", name, content, cancellation));

    public Task ActivateAsync(string roadmap, CancellationToken cancellation) => admin.PostAsync($"roadmaps/{roadmap}/activate", new { }, cancellation);

    /// <summary>A table with so many rows, due on the days after a week from today.</summary>
    public static byte[] Table(int rows)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var year = today.Month >= 8 ? today.Year : today.Year - 1;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Дорожная карта на {year} - {year + 1} учебный год\n№\tМероприятие\tСроки\tОтветственный\n");
        for (var row = 0; row < rows; row++)
        {
            var due = today.AddDays(8 + row);
            text.Append(CultureInfo.InvariantCulture, $"{row + 1}.\tПровести мероприятие программы наставничества номер {row + 1}\tДо {due:dd.MM.yyyy}\t{Responsibles[row % Responsibles.Length]}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
