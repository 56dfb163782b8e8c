using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>
/// Workbooks with mistakes and the cells at which they are found. A case is a few lines: the row or rows that are wrong, as they
/// stand from row 2 of the survey on, and the beginning of what is answered.
/// </summary>
public sealed class BrokenWorkbookTests
{
    /// <summary>Rows of the survey → what is said about them.</summary>
    public static TheoryData<string, string> Rows => new()
    {
        { "| txet | a | Вопрос | | |", "лист survey, A2: тип «txet» не известен. Может быть, «text»?" },
        { "| geopoint | a | Вопрос | | |", "лист survey, A2: тип «geopoint» не поддерживается: место на карте не спрашивается." },
        { "| rank list | a | Вопрос | | |", "лист survey, A2: тип «rank list» не поддерживается: расставить" },
        { "| | a | Вопрос | | |", "лист survey, A2: не указан тип" },
        { "| text | | Как вас зовут? | | |", "лист survey, B2: нет имени (name). Напишите короткое латинское слово, например «kak_vas_zovut»." },
        { "| text | имя | Вопрос | | |", "лист survey, B2: имя «имя» не подходит: нужны латинские буквы, цифры и «_», первой стоит буква. Например, «imya»." },
        { "| text | my-name | Вопрос | | |", "лист survey, B2: имя «my-name» не подходит" },
        { "| text | 1st | Вопрос | | |", "лист survey, B2: имя «1st» не подходит: нужны латинские буквы, цифры и «_», первой стоит буква. Например, «q1st»." },
        { "| text | not | Вопрос | | |", "лист survey, B2: имя «not» не подходит" },
        { "| text | a | Вопрос | | |\n| text | A | Ещё | | |", "лист survey, B3: имя «A» уже занято в строке 2." },
        { "| text | a | | | |", "лист survey, C2: нет текста вопроса" },
        { "| text | a | Здравствуйте, ${b}! | | |", "лист survey, C2: подставить ответ ${b} в текст нельзя" },
        { "| text | a | Сколько {раз}? | | |", "лист survey, C2: подстановки {раз} нет" },
        { "| select_one | a | Вопрос | | |", "лист survey, A2: не указан список вариантов" },
        { "| select_one colour | a | Вопрос | | |", "лист survey, A2: списка «colour» нет на листе choices. Может быть, «colours»?" },
        { "| select_one colours shapes | a | Вопрос | | |", "лист survey, A2: после «select_one» пишется одно имя списка" },
        { "| select_one_from_file a.csv | a | Вопрос | | |", "лист survey, A2: тип «select_one_from_file a.csv» не поддерживается: варианты из отдельного файла" },
        { "| begin_group | g | Группа | | |\n| text | a | Вопрос | | |", "лист survey, A2: группа не закрыта" },
        { "| text | a | Вопрос | | |\n| end_group | | | | |", "лист survey, A3: закрывать нечего" },
        { "| begin_repeat | r | Повтор | | |\n| text | a | Вопрос | | |\n| end_group | | | | |\n| end_repeat | | | | |", "лист survey, A4: сначала закройте то, что открыто в строке 2: end_repeat." },
        { "| begin_repeat | r | Повтор | | |\n| end_repeat | | | | |", "лист survey, A2: в повторе нет ни одного вопроса." },
        { "| begin_repeat | r | Повтор | | |\n| begin_repeat | s | Внутри | | |\n| text | a | Вопрос | | |\n| end_repeat | | | | |\n| end_repeat | | | | |", "лист survey, A3: повтор внутри повтора не поддерживается." },
        { "| begin_repeat | r | Повтор | | |\n| select_multiple colours | a | Вопрос | | |\n| end_repeat | | | | |", "лист survey, A3: вопрос типа «select_multiple» в повторе задать нельзя: внутри повтора на каждый вопрос отвечают одним сообщением или одной кнопкой. Поставьте вместо него на каждый вариант вопрос yes_no" },
        { "| begin_repeat | r | Повтор | | |\n| text | a | Вопрос | | |\n| text | b | Вопрос | ${a} = 'x' | |\n| end_repeat | | | | |", "лист survey, D4: внутри повтора условия показа не поддерживаются: строку спрашивают целиком. Если от условия зависит весь повтор, поставьте его в строке begin_repeat." },
        { "| text | a | Вопрос | ${b} = 'yes' | |", "лист survey, D2: условие не подходит: вопроса с именем «b» нет." },
        { "| yes_no | agree | Вопрос | | |\n| text | b | Вопрос | ${agre} = 'yes' | |", "лист survey, D3: условие не подходит: вопроса с именем «agre» нет. Может быть, «agree»?" },
        { "| text | a | Вопрос | ${b} = 'yes' | |\n| yes_no | b | Вопрос | | |", "лист survey, D2: условие не подходит: вопрос «b» стоит ниже" },
        { "| select_one colours | a | Вопрос | | |\n| text | b | Вопрос | ${a} = 'rad' | |", "лист survey, D3: условие не подходит: у вопроса «a» нет варианта «rad». Может быть, «red»? Есть: red, blue." },
        { "| select_multiple colours | a | Вопрос | | |\n| text | b | Вопрос | ${a} = 'red' | |", "лист survey, D3: условие не подходит: в вопросе «a» можно выбрать несколько вариантов; пишется selected(${a}, 'код')." },
        { "| integer | a | Вопрос | | . >= 0 and . <= 9 |\n| text | b | Вопрос | ${a} = 'много' | |", "лист survey, D3: условие не подходит: ответ «a» — число, а сравнивается с текстом «много»." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | a = 'yes' | |", "лист survey, D3: условие не подходит: слово «a» не понятно: ответ на вопрос пишется ${a}" },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | ${a} == 'yes' | |", "лист survey, D3: условие не подходит: вместо «==» пишется один знак «=»." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | ${a} = 'yes' && ${a} = 'no' | |", "лист survey, D3: условие не подходит: вместо знаков && и" },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | (${a} = 'yes' | |", "лист survey, D3: условие не подходит: не хватает знака «)»." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | ${a} = 'yes | |", "лист survey, D3: условие не подходит: кавычка открыта, но не закрыта." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | ${a} = | |", "лист survey, D3: условие не подходит: выражение обрывается." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | ${a} | |", "лист survey, D3: условие не подходит: с чем сравнить ответ «a», не сказано" },
        { "| integer | a | Вопрос | | . > 0 and . < 9 |\n| text | b | Вопрос | ${a} + 1 > 3 | |", "лист survey, D3: условие не подходит: вычислений (знак «+») язык условий не знает." },
        { "| yes_no | a | Вопрос | | |\n| text | b | Вопрос | if(${a} = 'yes', 1, 2) = 1 | |", "лист survey, D3: условие не подходит: функция if() здесь не поддерживается." },
        { "| calculate | sum | | | |\n| text | b | Вопрос | ${sum} > 3 | |", "лист survey, D3: условие не подходит: «sum» — вычисляемая строка" },
        { "| begin_group | g | | ${nobody} = 'x' | |\n| text | a | Вопрос | | |\n| end_group | | | | |", "лист survey, D2: условие не подходит: вопроса с именем «nobody» нет." },
        { "| integer | a | Вопрос | | . >= 10 and . <= 1 |", "лист survey, E2: наибольшее число 1 меньше наименьшего 10." },
        { "| integer | a | Вопрос | | >= 10 |", "лист survey, E2: проверка не подходит: знак «>=» стоит не на месте." },
        { "| select_multiple colours | a | Вопрос | | count-selected(.) <= 7 |", "лист survey, E2: от 1 до 7 не получится выбрать: вариантов 2" },
        { "| text | a | Вопрос | | string-length(.) < 0 |", "лист survey, E2: длина текста" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_mistake_is_found_at_its_cell(string rows, string expected)
    {
        var reading = BookText.Read($"""
            survey
            | type | name | label | relevant | constraint |
            {rows}
            choices
            | list_name | name | label |
            | colours | red | красный |
            | colours | blue | синий |
            settings
            | form_title | form_id | roles |
            | Проба | TEST | mentor |
            """);
        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Errors, error => error.ToString().StartsWith(expected, StringComparison.Ordinal));
        Assert.True(reading.Errors.Count == 1, string.Join('\n', reading.Errors));
    }

    /// <summary>Whole books → what is said about them.</summary>
    public static TheoryData<string, string> Books => new()
    {
        { "Лист1\n| a | b |\n| c | d |\nЛист2\n| e |\n| f |", "в книге нет листа survey («вопросы»). Есть: «Лист1», «Лист2»." },
        { "survey\n| тип | имя |\n| text | a |", "лист survey, строка 1: нет колонки label." },
        { "survey\n| type | name | label | relevent |\n| text | a | Вопрос | |", "лист survey, D1: колонки «relevent» нет. Может быть, «relevant»?" },
        { "survey\n| type | name | label | label |\n| text | a | Вопрос | Вопрос |", "лист survey, D1: колонка «label» стоит дважды." },
        { "survey\n| type | name | label | required |\n| text | a | Вопрос | иногда |", "лист survey, D2: в колонке required нужно yes или no, а стоит «иногда»." },
        { "survey\n| type | name | label | parameters |\n| range | a | Вопрос | start=1 ned=5 |", "лист survey, D2: параметра «ned» у этого типа нет." },
        { "survey\n| type | name | label | parameters |\n| range | a | Вопрос | start=10 end=1 |", "лист survey, D2: диапазон идёт от start вверх до end" },
        { "survey\n| type | name | label | parameters |\n| range | a | Вопрос | start |", "лист survey, D2: параметр «start» не понятен" },
        { "survey\n| type | name | label | visibility |\n| text | a | Вопрос | curator |", "лист survey, D2: видимости «curator» нет." },
        { "survey\n| type | name | label | choice_filter |\n| text | a | Вопрос | x = 1 |", "лист survey, D2: отбор вариантов (choice_filter) не поддерживается" },
        { "survey\n| type | name | label::Марсианский |\n| text | a | Вопрос |", "лист survey, C1: язык «Марсианский» не понятен" },
        { "survey\n| type | name | label |\n| pick techers | a | Вопрос |", "лист survey, A2: слова «techers» здесь нет. Может быть, «teachers»?" },
        { "survey\n| type | name | label |\n| start | start | |", "в анкете нет ни одного вопроса." },
        { "survey\n| type | name | label |\n| select_one l | a | Вопрос |\nchoices\n| list_name | name | label |\n| l | x | Да |\n| l | x | Нет |", "лист choices, B3: код «x» в списке «l» уже есть в строке 2." },
        { "survey\n| type | name | label |\n| select_one l | a | Вопрос |\nchoices\n| list_name | name | label |\n| l | x | Да |\n| l | y | Да |", "лист choices, C3: вариант «Да» повторяется." },
        { "survey\n| type | name | label |\n| select_one l | a | Вопрос |\nchoices\n| list_name | name | label |\n| l | x | |", "лист choices, C2: у варианта «x» нет текста (label)." },
        { "survey\n| type | name | label |\n| select_one l | a | Вопрос |\nchoices\n| list_name | name | label |\n| l | | Да |", "лист choices, B2: нет кода варианта (name), например «da»." },
        { "survey\n| type | name | label |\n| select_one l | a | Вопрос |\nchoices\n| list_name | name | label | score |\n| l | x | Да | много |", "лист choices, D2: балл «много» — не целое число." },
        { "survey\n| type | name | label |\n| text | a | Вопрос |\nsettings\n| form_title | form_id |\n| Проба | REG |", "лист settings, B2: код REG занят самой программой." },
        { "survey\n| type | name | label |\n| text | a | Вопрос |\nsettings\n| form_title | form_id | roles |\n| Проба | X | mentr |", "лист settings, C2: роли «mentr» нет. Может быть, «mentor»?" },
        { "survey\n| type | name | label |\n| text | a | Вопрос |\nsettings\n| form_title | form_id | event |\n| Проба | X | polOpened |", "лист settings, C2: события «polOpened» нет. Может быть, «pollOpened»?" },
        { "survey\n| type | name | label |\n| text | a | Вопрос |\nsettings\n| form_title | form_id | window_days |\n| Проба | X | неделя |", "лист settings, C2: срок в днях" },
    };

    [Theory]
    [MemberData(nameof(Books))]
    public void A_mistake_of_the_whole_book_is_found_at_its_cell(string book, string expected)
    {
        var reading = BookText.Read(book);
        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Errors, error => error.ToString().StartsWith(expected, StringComparison.Ordinal));
        Assert.True(reading.Errors.Count == 1, string.Join('\n', reading.Errors));
    }

    [Fact]
    public void A_limit_with_own_words_inside_a_repeat_keeps_the_limit()
    {
        var reading = BookText.Read("""
            survey
            | type | name | label | constraint | constraint_message |
            | begin_repeat | plans | Планы | | |
            | date | by | К какому дню? | . >= today() | День уже прошёл. |
            | end_repeat | | | | |
            """);
        Assert.Empty(reading.Errors);
        Assert.Contains(reading.Warnings, warning => warning.ToString().StartsWith("лист survey, E3: внутри повтора своё сообщение не показывается", StringComparison.Ordinal));
        var list = Assert.IsType<ListType>(Assert.Single(reading.Questionnaire!.Items).Type);
        Assert.Equal("today", Assert.IsType<DateType>(Assert.Single(list.Fields).Type).NotBefore);
    }

    [Fact]
    public void Mistakes_are_named_from_the_top_of_a_sheet_down_and_end_in_one_sign()
    {
        var reading = BookText.Read("""
            survey
            | type | name | label | relevant |
            | yes_no | agree | Вопрос | |
            | text | b | Вопрос | ${agre} = 'yes' |
            | text | б | Вопрос | |
            """);
        Assert.Equal([3, 4], reading.Errors.Select(error => error.Place.Row));
        Assert.EndsWith("Может быть, «agree»?", reading.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var reading = BookText.Read("survey\n| type | name | label |\n| txet | a | Вопрос |\n| text | б | Вопрос |\n| text | c | |");
        Assert.Equal(["A2", "B3", "C4"], reading.Errors.Select(error => error.Place.Address));
    }

    [Fact]
    public void Ten_thousand_rows_are_refused_in_words()
    {
        var rows = string.Concat(Enumerable.Range(1, 10_000).Select(row => $"\n| text | q{row} | Вопрос {row} |"));
        var reading = BookText.Read("survey\n| type | name | label |" + rows);
        Assert.Contains("не больше 5000 строк", reading.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_questionnaire_of_more_than_500_questions_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 501).Select(row => $"\n| text | q{row} | Вопрос {row} |"));
        Assert.Equal("лист survey: вопросов больше 500: столько в одной анкете не бывает.", Assert.Single(BookText.Read("survey\n| type | name | label |" + rows).Errors).ToString());
    }
}
