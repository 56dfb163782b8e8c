namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>Expressions as people know them from ODK and Kobo, and what they become in our language of conditions.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("${yes_no} = 'yes'", "yes_no = yes")]
    [InlineData("${yes_no}='да'", "yes_no = yes")]
    [InlineData("${yes_no} = “yes”", "yes_no = yes")]
    [InlineData("'yes' = ${YES_NO}", "yes_no = yes")]
    [InlineData("${yes_no} != 'yes'", "not yes_no = yes")]
    [InlineData("not(${yes_no} != 'yes')", "yes_no = yes")]
    [InlineData("${yes_no} != ''", "answered(yes_no)")]
    [InlineData("${yes_no} = ''", "not answered(yes_no)")]
    [InlineData("${one} = 'a' or ${one} = 'b'", "one in [a, b]")]
    [InlineData("(${one} = 'a' or ${one} = 'b') and ${yes_no} = 'no'", "one in [a, b] and yes_no = no")]
    [InlineData("${one} = 'a' or ${yes_no} = 'no' and ${number} > 1", "one = a or yes_no = no and number > 1")]
    [InlineData("(${one} = 'a' or ${yes_no} = 'no') and ${number} > 1", "(one = a or yes_no = no) and number > 1")]
    [InlineData("not(${one} = 'a' and ${yes_no} = 'no')", "not (one = a and yes_no = no)")]
    [InlineData("selected(${one}, 'a')", "one = a")]
    [InlineData("selected(${many}, '1') and not(selected(${many}, 'x'))", "many contains o1 and not many contains x")]
    [InlineData("count-selected(${many}) >= 2", "count(many) >= 2")]
    [InlineData("count-selected(${many}) > 0", "answered(many)")]
    [InlineData("${points} >= 4", "points in [o4, o5]")]
    [InlineData("${points} = 4", "points = o4")]
    [InlineData("${number} = 0", "number = 0")]
    [InlineData("${number} != 0", "not number = 0")]
    [InlineData("${number} > -1.5", "number > -1.5")]
    [InlineData("3 < ${number}", "number > 3")]
    [InlineData("${number} > ${number2}", "number > number2")]
    [InlineData("${number} ≥ 3", "number >= 3")]
    [InlineData("${day} < today()", "day < today")]
    [InlineData("${day} > date('2026-09-01')", "day > \"2026-09-01\"")]
    [InlineData("today() > ${day}", "day < today")]
    [InlineData("string-length(${words}) > 10", "length(words) > 10")]
    [InlineData("regex(${words}, '[а-я]+')", "matches(words, \"[а-я]+\")")]
    [InlineData("${words} = 'нет'", "words = \"нет\"")]
    [InlineData("${person.grade} >= 8 and ${pair.form} = 'PupilPupil'", "person.grade >= 8 and pair.form = PupilPupil")]
    [InlineData("${answers.C5.project} = 'yes'", "answers.C5.project = yes")]
    public void A_relevant_becomes_a_condition(string relevant, string condition) =>
        Assert.Equal(condition, Read("text", relevant, "", "").Find("last")!.When);

    [Theory]
    [InlineData("text", "string-length(.) < 300", "", "")]
    [InlineData("text", "string-length(.) < 300", "Короче!", "length(answer) < 300")]
    [InlineData("text", "regex(., '[0-9]{6}')", "Шесть цифр.", "matches(answer, \"[0-9]{6}\")")]
    [InlineData("text", ". != ${words}", "", "not answer = words")]
    [InlineData("integer", ". >= 1 and . <= 10", "", "")]
    [InlineData("integer", ". >= 1 and . <= ${number}", "", "answer <= number")]
    [InlineData("integer", ". >= 1 or . = -5", "", "answer >= 1 or answer = -5")]
    [InlineData("date", ". <= today()", "", "")]
    [InlineData("date", ". > ${day}", "", "answer > day")]
    [InlineData("select_multiple m", "count-selected(.) <= 2", "", "")]
    [InlineData("select_multiple m", "not(selected(., 'x') and selected(., '1'))", "", "not (answer contains x and answer contains o1)")]
    public void What_the_kind_cannot_watch_itself_stays_a_constraint(string type, string constraint, string message, string expected) =>
        Assert.Equal(expected, Read(type, "", constraint, message).Find("last")!.Constraint ?? "");

    private static MentorBot.Domain.Questionnaires.Questionnaire Read(string type, string relevant, string constraint, string message) => BookText.ReadWhole($"""
        survey
        | type | name | label | relevant | constraint | constraint_message |
        | yes_no | yes_no | Да или нет? | | | |
        | select_one o | one | Один? | | | |
        | select_multiple m | many | Несколько? | | | |
        | select_one p | points | Баллы? | | | |
        | integer | number | Число? | | . >= 0 and . <= 9 | |
        | integer | number2 | Ещё число? | | . >= 0 and . <= 9 | |
        | date | day | День? | | | |
        | text | words | Слова? | | | |
        | {type} | last | Последний? | {relevant} | {constraint} | {message} |
        choices
        | list_name | name | label |
        | o | a | А |
        | o | b | Б |
        | o | c | В |
        | m | 1 | один |
        | m | x | икс |
        | p | 3 | три |
        | p | 4 | четыре |
        | p | 5 | пять |
        """).Questionnaire!;
}
