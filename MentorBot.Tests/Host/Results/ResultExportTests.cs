using System.Text;
using MentorBot.Domain.Assignments;
using MentorBot.Host.Spreadsheets.Reading;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Results;

public sealed class ResultExportTests(AdminApp app) : IClassFixture<AdminApp>
{
    [Fact]
    public async Task A_workbook_has_labels_and_codes_and_a_code_book()
    {
        var (school, seed) = await SchoolAsync();
        seed.AddRun(seed.AddPerson("Речной Пётр", form: "TeacherTeacher", place: "учитель физики"), "C3", ("exp_effect", 8), ("exp_freq", "often"), ("glad", "yes"), ("exp_text", "=HYPERLINK(\"http://x\")"));
        seed.AddRun(seed.AddPerson("Тихая Ника", form: "TeacherTeacher", place: null), "C3", ("exp_effect", null), ("exp_freq", "never"), ("glad", "no"));
        await seed.SaveAsync();

        var book = SpreadsheetReader.Read(await app.ClientWith().GetByteArrayAsync($"/api/v1/schools/{school}/results/C3.xlsx")).Workbook!;
        Assert.Equal(["Ответы", "Коды"], book.Sheets.Select(sheet => sheet.Name));
        var answers = new Table(book.Sheets[0]);
        Assert.Equal(["Речной Пётр", "Тихая Ника"], answers.Column("_name"));
        Assert.Equal(["8", "не хочу отвечать"], answers.Column("exp_effect"));
        Assert.Equal(["часто", "ни разу"], answers.Column("exp_freq.label"));
        Assert.Equal(["often", "never"], answers.Column("exp_freq"));
        Assert.Equal(["yes", "no"], answers.Column("glad"));
        Assert.Equal(["=HYPERLINK(\"http://x\")", null], answers.Column("exp_text")); // A text cell is never a formula.
        Assert.Equal(["чат", "чат"], answers.Column("_source"));
        Assert.Equal("Как часто, по-вашему, должны проходить открытые уроки, семинары, конкурсы?", answers.Title("exp_freq.label"));
        Assert.Contains(book.Sheets[1].Rows, row => row.Cells.Select(cell => cell.Text).SequenceEqual(["exp_freq", "often", "часто"]));
    }

    [Fact]
    public async Task Csv_opens_in_a_Russian_Excel_and_is_harmless_there()
    {
        var (school, seed) = await SchoolAsync();
        foreach (var text in (string[])["=1+1", "+7 900", "-2", "@SUM(A1)", " =1", "\t=1", "a;b", "Он сказал: \"да\"\nи ушёл", "просто"])
            seed.AddRun(seed.AddPerson("Речной"), "C1", ("exp_text", text));
        seed.AddRun(seed.AddPerson("Речной"), "H3", ("avg_mark", 4.25m));
        await seed.SaveAsync();

        var bytes = await app.ClientWith().GetByteArrayAsync($"/api/v1/schools/{school}/results/C1.csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var table = CsvOf(bytes);
        Assert.Equal(
            ["'=1+1", "'+7 900", "'-2", "'@SUM(A1)", "' =1", "'\t=1", "a;b", "Он сказал: \"да\"\nи ушёл", "просто"],
            table.Skip(2).Select(row => row[table[1].IndexOf("exp_text")]));
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));

        var measured = CsvOf(await app.ClientWith().GetByteArrayAsync($"/api/v1/schools/{school}/results/H3.csv"));
        Assert.Equal("4,25", measured[2][measured[1].IndexOf("avg_mark")]);
    }

    [Fact]
    public async Task All_versions_stand_in_one_table_and_a_removed_key_keeps_its_column()
    {
        var (school, seed) = await SchoolAsync();
        await seed.PublishAsync("OWN", 1, Choice("mood", "Настроение?", "good", "bad"), Choice("old", "Прежний вопрос", "a"));
        await seed.PublishAsync("OWN", 2, Choice("mood", "Как настроение?", "good", "fine"), Choice("fresh", "Новый вопрос", "b"));
        seed.AddRun(new RunSeed(seed.AddPerson("Первый"), "OWN", OwnVersion: 1), ("mood", "bad"), ("old", "a"));
        seed.AddRun(new RunSeed(seed.AddPerson("Второй"), "OWN", AssignmentState.Corrected, OwnVersion: 2, Source: "paper"), ("mood", "fine"), ("fresh", "b"));
        await seed.SaveAsync();

        var book = SpreadsheetReader.Read(await app.ClientWith().GetByteArrayAsync($"/api/v1/schools/{school}/results/OWN.xlsx")).Workbook!;
        var answers = new Table(book.Sheets[0]);
        Assert.Equal(["school-1", "school-2"], answers.Column("_version"));
        Assert.Equal(["чат", "бумага"], answers.Column("_source"));
        Assert.Equal(["слово bad", "слово fine"], answers.Column("mood.label"));
        Assert.Equal(["a", null], answers.Column("old"));
        Assert.Equal([null, "b"], answers.Column("fresh"));
    }

    [Fact]
    public async Task Rows_come_page_by_page_and_none_is_lost_or_doubled()
    {
        var (school, seed) = await SchoolAsync();
        var person = seed.AddPerson("Речной");
        var runs = Enumerable.Range(0, 1_203).Select(number => seed.AddRun(person, "E0", ("pulse", (number % 10) + 1)).Id).ToList();
        await seed.SaveAsync();

        var table = CsvOf(await app.ClientWith().GetByteArrayAsync($"/api/v1/schools/{school}/results/E0.csv"));
        var pulse = table[1].IndexOf("pulse");
        Assert.Equal(runs.Select(MentorBot.Host.Data.Ids.Text), table.Skip(2).Select(row => row[0]));
        Assert.Equal(runs.Select((_, number) => $"{(number % 10) + 1}"), table.Skip(2).Select(row => row[pulse]));
    }

    private static object Choice(string key, string prompt, params string[] codes) => new
    {
        key,
        prompt,
        measures = key,
        type = new { kind = "single", options = codes.Select(code => new { code, label = $"слово {code}" }) },
        required = true,
        when = (string?)null,
        visibility = "normal",
    };

    private async Task<(string School, ResultSeed Seed)> SchoolAsync()
    {
        var school = await app.AddSchoolAsync();
        return (school, new ResultSeed(app, school));
    }

    private sealed class Table(Worksheet sheet)
    {
        private readonly List<SheetCell> names = [.. sheet.Rows[1].Cells];

        public IEnumerable<string?> Column(string name) => sheet.Rows.Skip(2).Select(row => sheet.At(row.Number, Find(name))?.Text);

        public string? Title(string name) => sheet.At(1, Find(name))?.Text;

        private int Find(string name) => names.Single(cell => cell.Text == name).Column;
    }

    /// <summary>Reads CSV by its grammar, quotes and all.</summary>
    private static List<List<string>> CsvOf(byte[] bytes)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(bytes)[1..];
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"') quoted = !quoted;
            else if (!quoted && text[at] is (';' or '\r'))
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r' && ++at + 1 < text.Length) rows.Add([]);
            }
            else cell.Append(text[at]);
        }

        return rows;
    }
}
