using System.Text.RegularExpressions;
using MentorBot.Host.Questionnaires.Workbooks.Survey;
using MentorBot.Host.Questionnaires.Workbooks.Tables;
using MentorBot.Tests.Host.Questionnaires.Workbooks;

namespace MentorBot.Tests.Host.Questionnaires.Authoring;

/// <summary>What docs/authoring.md promises is so.</summary>
public sealed partial class AuthoringGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Root(), "docs", "authoring.md"));

    [Fact]
    public void The_example_is_read_without_a_remark()
    {
        var sheets = Regex.Matches(Guide, @"Sheet `(?<name>\w+)`:\n\n(?<table>(\|.*\n)+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.Equal(["survey", "choices", "settings"], sheets.Select(sheet => sheet.Groups["name"].Value));
        var book = string.Concat(sheets.Select(sheet => sheet.Groups["name"].Value + "\n" + DashRow().Replace(sheet.Groups["table"].Value, "")));
        var reading = BookText.ReadWhole(book);
        Assert.Equal([], reading.Warnings.Select(warning => warning.ToString()));
        Assert.Equal("CLIMATE", reading.Questionnaire!.Code);
    }

    [Fact]
    public void The_types_of_the_table_are_those_that_are_offered()
    {
        var words = Words(Section("## Types")).Select(word => word.Split(' ')[0]).ToHashSet();
        Assert.Equal(TypeWords.Offered.Order(), words.Where(word => TypeWords.Offered.Contains(word)).Order());
    }

    [Fact]
    public void Every_column_of_the_table_is_known_and_the_other_way_round()
    {
        var rows = Section("## Columns").Split('\n').Select(line => line.Split('|')).Where(cells => cells.Length > 3).ToList();
        Check("survey", ColumnWords.Survey.Values.Except(["appearance", "default", "choice_filter", "read_only", "calculation", "repeat_count"]));
        Check("choices", ColumnWords.Choices.Values);
        Check("settings", ColumnWords.Settings.Values.Except(ColumnWords.Foreign).Except(["version"]));

        void Check(string sheet, IEnumerable<string> known) => Assert.Equal(
            known.Distinct().Order(),
            rows.Where(cells => cells[1].Trim() == sheet).SelectMany(cells => Words(cells[2])).Select(word => word.Split('@')[0]).Distinct().Order());
    }

    private static string Section(string heading) => Guide[Guide.IndexOf(heading, StringComparison.Ordinal)..].Split("\n## ")[0];

    private static IEnumerable<string> Words(string text) => Quoted().Matches(text).Select(match => match.Groups["word"].Value);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MentorBot.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }

    [GeneratedRegex(@"(?m)^\|(-+\|)+\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DashRow();

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
