namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>Workbooks that want to cost more than they may: each is answered in words.</summary>
public sealed class HostileWorkbookTests
{
    [Fact]
    public void A_condition_as_long_as_a_cell_is_refused()
    {
        var chain = string.Join(" or ", Enumerable.Repeat("${a}='yes'", 2000));
        AssertRefused($"survey\n| type | name | label | relevant |\n| yes_no | a | Вопрос | |\n| text | b | Вопрос | {chain} |", "выражение длиннее");
    }

    [Fact]
    public void Brackets_without_end_are_refused() =>
        AssertRefused($"survey\n| type | name | label | relevant |\n| text | b | Вопрос | {new string('(', 900)} |", "слишком много вложенных скобок");

    [Fact]
    public void Thousands_of_groups_within_one_another_are_refused()
    {
        var groups = string.Concat(Enumerable.Repeat("\n| begin_group | | | ${a} = 'yes' |", 2000));
        AssertRefused($"survey\n| type | name | label | relevant |\n| yes_no | a | Вопрос | |{groups}\n| text | b | Вопрос | |", "группы вложены глубже");
    }

    [Fact]
    public void A_list_of_thousands_of_options_for_hundreds_of_questions_is_refused()
    {
        var questions = string.Concat(Enumerable.Range(1, 400).Select(number => $"\n| select_one l | q{number} | Вопрос |"));
        var options = string.Concat(Enumerable.Range(1, 4000).Select(number => $"\n| l | o{number} | Вариант {number} |"));
        AssertRefused($"survey\n| type | name | label |{questions}\nchoices\n| list_name | name | label |{options}", "больше 300 вариантов");
    }

    [Fact]
    public void A_cell_of_a_whole_page_is_not_quoted_whole()
    {
        var reading = BookText.Read($"survey\n| type | name | label |\n| {new string('х', 30_000)} | a | Вопрос |");
        Assert.All(reading.Errors, error => Assert.True(error.Message.Length <= 400));
    }

    [Fact]
    public void Hundreds_of_wrong_rows_with_long_names_are_all_answered()
    {
        var rows = string.Concat(Enumerable.Range(1, 499).Select(number => $"\n| text | {new string('a', 55)}{number} | Вопрос | ${{{new string('b', 55)}{number}}} = 'x' |"));
        Assert.Equal(499, BookText.Read("survey\n| type | name | label | relevant |" + rows).Errors.Count);
    }

    [Fact]
    public void Thousands_of_columns_cost_no_more_than_hundreds()
    {
        var columns = string.Concat(Enumerable.Range(1, 5_000).Select(number => $" c{number} |"));
        var reading = BookText.Read($"survey\n| type | name | label |{columns}\n| text | a | Вопрос |");
        Assert.NotNull(reading.Questionnaire);
    }

    private static void AssertRefused(string book, string words)
    {
        var reading = BookText.Read(book);
        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Errors, error => error.Message.Contains(words, StringComparison.Ordinal));
    }
}
