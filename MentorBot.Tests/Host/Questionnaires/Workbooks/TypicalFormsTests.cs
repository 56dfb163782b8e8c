using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>Forms as people bring them from ODK and Kobo, which this program has never seen.</summary>
public sealed class TypicalFormsTests
{
    [Fact]
    public void A_survey_of_the_climate_in_a_class_works_whole()
    {
        var reading = BookText.ReadWhole("""
            survey
            | type | name | label::Русский (ru) | label::English (en) | required | relevant | appearance | constraint | constraint_message |
            | start | start | | | | | | | |
            | deviceid | deviceid | | | | | | | |
            | note | intro | Опрос анонимный. | The survey is anonymous. | | | | | |
            | select_one class | Class | В каком вы классе? | Your grade? | TRUE | | minimal | | |
            | begin group | agree | Насколько вы согласны? | | | | table-list | | |
            | select_one likert | q1 | Мне интересно | I am interested | да | | | | |
            | select_one likert | q2 | Меня уважают | I am respected | да | | | | |
            | end group | | | | | | | | |
            | select_one yn | bullying | Видели ли вы травлю? | | yes | ${q2} <= 2 or ${Class} = '8' | | | |
            | begin_group | more | | | | ${bullying} = 'yes' | | | |
            | select_multiple where or_other | where | Где? | | yes | | | not(selected(., 'nowhere') and count-selected(.) > 1) | |
            | integer | times | Сколько раз? | | no | selected(${where}, '1') | | . > 0 and . < 100 | Число от 1 до 99. |
            | end_group | | | | | | | | |
            | text | wish | Ваши пожелания | | | not(${bullying} = 'yes') | multiline | string-length(.) < 300 | |
            choices
            | list_name | name | label::Русский (ru) | label::English (en) | order |
            | class | 8 | 8 класс | 8th | 1 |
            | class | 9 | 9 класс | 9th | 2 |
            | likert | 1 | совсем нет | not at all | |
            | likert | 2 | скорее нет | rather not | |
            | likert | 3 | скорее да | rather yes | |
            | likert | 4 | да | yes | |
            | yn | yes | да | yes | |
            | yn | no | нет | no | |
            | where | 1 | в классе | | |
            | where | 2 | в сети | | |
            | where | nowhere | нигде | | |
            settings
            | form_title | form_id | version | default_language | style |
            | Климат в классе | class_climate_2026 | 2026091501 | Русский (ru) | pages |
            """);
        var questionnaire = reading.Questionnaire!;
        Assert.Equal("CLASSCLIMATE2026", questionnaire.Code);
        Assert.Equal(["intro", "class", "q1", "q2", "bullying", "where", "where_other", "times", "wish"], questionnaire.Items.Select(item => item.Key));
        Assert.Equal("q2 in [o1, o2] or class = o8", questionnaire.Find("bullying")!.When);
        Assert.Equal("bullying = yes and where contains o1", questionnaire.Find("times")!.When);
        Assert.Equal("answer > 0 and answer < 100", questionnaire.Find("times")!.Constraint);
        Assert.Equal("not bullying = yes", questionnaire.Find("wish")!.When);
        Assert.Equal(299, Assert.IsType<TextType>(questionnaire.Find("wish")!.Type).MaxLength);
        Assert.Contains("nowhere", Assert.IsType<MultiType>(questionnaire.Find("where")!.Type).Exclusive);
        Assert.Equal("Насколько вы согласны?\n\nМне интересно", questionnaire.Find("q1")!.Prompt);
        Assert.Equal("Your grade?", questionnaire.In("en").Find("class")!.Prompt);
        Assert.Equal("9th", Assert.IsType<SingleType>(questionnaire.In("en").Find("class")!.Type).Options.Label("o9"));
        Assert.True(questionnaire.Find("q1")!.Required);
        Assert.False(questionnaire.Find("wish")!.Required);
        Assert.Contains(reading.Warnings, warning => warning.ToString().StartsWith("лист survey, A2: строка «start» не нужна", StringComparison.Ordinal));
        Assert.Contains(reading.Warnings, warning => warning.Message.Contains("8 → o8", StringComparison.Ordinal));

        var asked = Walk(questionnaire, ["Дальше", "8 класс", "да", "скорее нет", "да", "в классе", "Готово", "3"]);
        Assert.Equal(["intro", "class", "q1", "q2", "bullying", "where", "times"], asked);
    }

    [Fact]
    public void A_survey_of_parents_with_repeats_and_skips_works_whole()
    {
        var questionnaire = BookText.ReadWhole("""
            вопросы
            | тип | имя | вопрос | обязательно | условие | параметры | проверка |
            | select_one relation | relation | Кем вы приходитесь ребёнку? | да | | | |
            | begin_repeat | children | Дети, которые учатся у нас | да | | min=1 max=3 | |
            | текст | first_name | Имя | | | | |
            | целое | grade | Класс | | | | . >= 1 and . <= 11 |
            | end_repeat | | | | | | |
            | да_нет | informed | Хватало ли вам сведений о программе? | да | | | |
            | несколько из channels | channels | Откуда вы узнавали новости? | да | ${informed} = 'yes' | | |
            | текст | lacking | Чего не хватало? | нет | ${informed} = 'no' and ${relation} != 'other' | | |
            | шкала | trust | Насколько вы доверяете школе? | да | | | |
            | дата | visit | Когда вы были в школе в последний раз? | нет | | | . <= today() |
            варианты
            | список | код | подпись |
            | relation | mother | мать |
            | relation | father | отец |
            | relation | other | другое |
            | channels | chat | чат |
            | channels | meeting | собрание |
            настройки
            | название | код | роли | дней |
            | Опрос родителей | PARENTS | родители | 10 |
            """).Questionnaire!;
        Assert.Equal(("PARENTS", 10, "parent"), (questionnaire.Code, questionnaire.Opens.WindowDays, Assert.Single(questionnaire.Audience.Roles)));
        var children = Assert.IsType<ListType>(questionnaire.Find("children")!.Type);
        Assert.Equal((1, 3, "first_name grade"), (children.Min, children.Max, string.Join(' ', children.Fields.Select(field => field.Key))));
        Assert.Equal(new NumberType(1, 11, 0), children.Fields[1].Type);
        Assert.Equal("informed = no and not relation = other", questionnaire.Find("lacking")!.When);
        Assert.Equal("today", Assert.IsType<DateType>(questionnaire.Find("visit")!.Type).NotAfter);

        var asked = Walk(questionnaire, ["мать", "Оля", "5", "Готово", "нет", "Времени", "9", "вчера"]);
        Assert.Equal(["relation", "children", "informed", "lacking", "trust", "visit"], asked);
    }

    /// <summary>Answers a questionnaire by typing, as a person does, and hands it in.</summary>
    /// <returns>The keys in the order in which they were asked.</returns>
    private static List<string> Walk(Questionnaire questionnaire, string[] typed)
    {
        var context = new RunContext { Today = new DateOnly(2026, 9, 15) };
        var result = QuestionnaireEngine.Apply(questionnaire, RunState.New, Answers.None, context, new RunEvent.Open());
        var asked = new List<string>();
        var answers = new Queue<string>(typed);
        for (var step = 0; step < 60 && !result.Submitted; step++)
        {
            Assert.True(result.Notice is null, result.Notice);
            var key = result.Prompt.ItemKey;
            if (key is not null && asked.LastOrDefault() != key) asked.Add(key);
            result = QuestionnaireEngine.Apply(questionnaire, result.State, result.Answers, context, Next(result.Prompt, answers));
        }

        Assert.True(result.Submitted);
        Assert.Empty(answers);
        return asked;
    }

    /// <summary>A button of these words is pressed, anything else is typed.</summary>
    private static RunEvent Next(Prompt prompt, Queue<string> answers)
    {
        if (prompt.ItemKey is null) return new RunEvent.Pressed(prompt.Step, Actions.Send);
        var answer = answers.Dequeue();
        var button = prompt.Rows.SelectMany(row => row).FirstOrDefault(button => button.Label == answer);
        return button is null ? new RunEvent.Typed(answer) : new RunEvent.Pressed(prompt.Step, button.Action);
    }
}
