using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class BrokenDefinitionTests
{
    private const string Good = """{"key": "a", "type": {"kind": "yesNo"}}""";
    private const string Choice = """{"key": "c", "type": {"kind": "single", "options": [{"code": "x", "label": "икс"}]}}""";

    [Theory]
    [InlineData("""{"key": "Bad", "type": {"kind": "yesNo"}}""", "Bad", "«Bad» не подходит как ключ")]
    [InlineData("""{"key": "and", "type": {"kind": "yesNo"}}""", "and", "«and» не подходит как ключ")]
    [InlineData("""{"type": {"kind": "yesNo"}}""", "#3", "не заполнено поле «key»")]
    [InlineData("""{"key": "a", "type": {"kind": "yesNo"}}""", "a", "такой ключ уже есть")]
    [InlineData("""{"key": "b"}""", "b", "не заполнено поле «type»")]
    [InlineData("""{"key": "b", "type": {"kind": "stars"}}""", "b", "тип вопроса «stars»; есть auto")]
    [InlineData("""{"key": "b", "type": {"kind": "yesNo", "size": 3}}""", "b", "неизвестное поле «size»")]
    [InlineData("""{"key": "b", "whn": "a = yes", "type": {"kind": "yesNo"}}""", "b", "неизвестное поле «whn»; может быть, «when»?")]
    [InlineData("""{"key": "b", "required": "yes", "type": {"kind": "yesNo"}}""", "b", "в поле «required» нужно true или false")]
    [InlineData("""{"key": "b", "visibility": "secret", "type": {"kind": "yesNo"}}""", "b", "видимость «secret»")]
    [InlineData("""{"key": "b", "prompt": "Когда {день}?", "type": {"kind": "yesNo"}}""", "b", "вставка «{день}»")]
    [InlineData("""{"key": "b", "answeredBy": ["pupil"], "type": {"kind": "yesNo"}}""", "b", "pupil, но этой роли нет")]
    [InlineData("""{"key": "b", "type": {"kind": "scale", "min": 5, "max": 1}}""", "b", "от 5 до 1 не подходит")]
    [InlineData("""{"key": "b", "type": {"kind": "text", "minLength": 9, "maxLength": 3}}""", "b", "от 9 до 3 не подходит")]
    [InlineData("""{"key": "b", "type": {"kind": "text"}}""", "b", "не заполнено поле «maxLength»")]
    [InlineData("""{"key": "b", "type": {"kind": "number", "min": 9, "max": 3, "decimals": 0}}""", "b", "число 3 меньше наименьшего 9")]
    [InlineData("""{"key": "b", "type": {"kind": "number", "min": 1, "max": 3, "decimals": 9}}""", "b", "от 0 до 6")]
    [InlineData("""{"key": "b", "type": {"kind": "date", "notBefore": "c"}}""", "b", "граница «c» — не today")]
    [InlineData("""{"key": "b", "type": {"kind": "dates", "min": 3, "max": 1}}""", "b", "число дат от 3 до 1")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": []}}""", "b", "хотя бы один вариант")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "x", "label": "б"}]}}""", "b", "код варианта «x» повторяется")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "y", "label": "А"}]}}""", "b", "вариант «а» повторяется")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "X", "label": "а"}]}}""", "b", "«X» не подходит как код")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а", "for": ["king"]}]}}""", "b", "роль «king»")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "proposed": "luck", "options": [{"code": "x", "label": "а"}]}}""", "b", "значение «luck»")]
    [InlineData("""{"key": "b", "type": {"kind": "multi", "max": 3, "options": [{"code": "x", "label": "а"}]}}""", "b", "вариантов 1")]
    [InlineData("""{"key": "b", "type": {"kind": "multi", "exclusive": ["z"], "options": [{"code": "x", "label": "а"}]}}""", "b", "exclusive: варианта «z» нет")]
    [InlineData("""{"key": "b", "type": {"kind": "profile", "field": "shoes"}}""", "b", "поле профиля «shoes»")]
    [InlineData("""{"key": "b", "type": {"kind": "pick", "from": "nowhere", "max": 1}}""", "b", "список «nowhere»")]
    [InlineData("""{"key": "b", "type": {"kind": "pick", "from": "teachers"}}""", "b", "не заполнено поле «max»")]
    [InlineData("""{"key": "b", "type": {"kind": "gate", "check": "luck", "by": "system"}}""", "b", "проверка «luck»")]
    [InlineData("""{"key": "b", "type": {"kind": "gate", "check": "labourConsent", "by": "fate"}}""", "b", "а не «fate»")]
    [InlineData("""{"key": "b", "type": {"kind": "auto", "value": "weather"}}""", "b", "значение «weather»")]
    [InlineData("""{"key": "b", "type": {"kind": "list", "min": 1, "max": 2, "fields": []}}""", "b", "хотя бы одно поле")]
    [InlineData("""{"key": "b", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "f", "label": "Ф", "type": {"kind": "dates", "min": 1, "max": 2}}]}}""", "b", "нельзя поставить в строку")]
    [InlineData("""{"key": "b", "when": "a =", "type": {"kind": "yesNo"}}""", "b", "условие «a =» обрывается")]
    [InlineData("""{"key": "b", "when": "z = yes", "type": {"kind": "yesNo"}}""", "b", "а такого вопроса нет")]
    [InlineData("""{"key": "b", "when": "b = yes", "type": {"kind": "yesNo"}}""", "b", "зависит от самого себя")]
    [InlineData("""{"key": "b", "when": "a = maybe", "type": {"kind": "yesNo"}}""", "b", "сравнивает «a» с «maybe», такого ответа там нет")]
    [InlineData("""{"key": "b", "when": "a in [yes, no]", "type": {"kind": "yesNo"}}""", "b", "сравнивает «a» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "a > 3", "type": {"kind": "yesNo"}}""", "b", "сравнивает «a» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "c contains x", "type": {"kind": "yesNo"}}""", "b", "сравнивает «c» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "changed(c)", "type": {"kind": "yesNo"}}""", "b", "нет предложенного ответа")]
    [InlineData("""{"key": "b", "when": "person.age = old", "type": {"kind": "yesNo"}}""", "b", "сравнивает «person.age» с «old»: нужно число")]
    [InlineData("""{"key": "b", "when": "pair.form = Pupil", "type": {"kind": "yesNo"}}""", "b", "с «Pupil», такого ответа там нет")]
    [InlineData("""{"key": "b", "when": "answers.Z9.q = yes", "type": {"kind": "yesNo"}}""", "b", "answers.Z9.q, а такого вопроса нет ни в одной")]
    [InlineData("""{"key": "b", "when": "answers.X.c = q", "type": {"kind": "yesNo"}}""", "b", "с «q», такого ответа там нет")]
    [InlineData("""{"key": "b", "when": "z9 = yes", "type": {"kind": "yesNo"}}""", "b", "спрашивает про «z9», а такого вопроса нет")]
    [InlineData("""{"key": "b", "when": "a = yse", "type": {"kind": "yesNo"}}""", "b", "может быть, «yes»?")]
    [InlineData("""{"key": "b", "when": "a != 5", "type": {"kind": "yesNo"}}""", "b", "сравнивает «a» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "answer = yes", "type": {"kind": "yesNo"}}""", "b", "бывает только в constraint")]
    [InlineData("""{"key": "b", "when": "length(a) > 3", "type": {"kind": "yesNo"}}""", "b", "сравнивает «a» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "count(c) > 3", "type": {"kind": "yesNo"}}""", "b", "сравнивает «c» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "matches(c, 'x')", "type": {"kind": "yesNo"}}""", "b", "сравнивает «c» так, как с этим типом")]
    [InlineData("""{"key": "b", "when": "today > 5", "type": {"kind": "yesNo"}}""", "b", "нужна дата вида")]
    [InlineData("""{"key": "b", "when": "today > '2026-02-30'", "type": {"kind": "yesNo"}}""", "b", "нужна дата вида")]
    [InlineData("""{"key": "b", "constraint": "a = yes", "type": {"kind": "yesNo"}}""", "b", "ничего не говорит о самом ответе")]
    [InlineData("""{"key": "b", "constraint": "b > 3", "type": {"kind": "number", "min": 1, "max": 9, "decimals": 0}}""", "b", "собственный ответ называется answer")]
    [InlineData("""{"key": "b", "constraint": "answer > a", "type": {"kind": "number", "min": 1, "max": 9, "decimals": 0}}""", "b", "нужно число или ключ вопроса с числом")]
    [InlineData("""{"key": "b", "constraint": "answer > '9:30'", "type": {"kind": "time"}}""", "b", "нужно время вида")]
    [InlineData("""{"key": "b", "constraint": "answer = слово", "type": {"kind": "text", "maxLength": 9}}""", "b", "содержит знак «слово»")]
    [InlineData("""{"key": "b", "constraint": "answer = word", "type": {"kind": "text", "maxLength": 9}}""", "b", "нужен текст в кавычках")]
    [InlineData("""{"key": "b", "constraint": "matches(answer, '(')", "type": {"kind": "text", "maxLength": 9}}""", "b", "образец «(», который нельзя прочитать")]
    [InlineData("""{"key": "b", "constraint": "matches(answer, '(?=x)x')", "type": {"kind": "text", "maxLength": 9}}""", "b", "который нельзя прочитать")]
    [InlineData("""{"key": "b", "type": {"kind": "file", "accepts": ["video"]}}""", "b", "вид файла «video»")]
    [InlineData("""{"key": "b", "type": {"kind": "file", "accepts": []}}""", "b", "не назван ни один вид файла")]
    [InlineData("""{"key": "today", "type": {"kind": "yesNo"}}""", "today", "«today» не подходит как ключ")]
    public void A_broken_item_is_named_with_its_mistake(string item, string place, string mistake)
    {
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => Samples.Of(Good, Choice, item));

        Assert.Contains("X.questionnaire.json, вопрос " + place, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(mistake, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"code\": \"X\"", "\"code\": \"x-1\"", "«x-1» не подходит как код анкеты")]
    [InlineData("\"version\": 1, ", "", "не заполнено поле «version»")]
    [InlineData("\"version\": 1, ", "\"version\": 0, ", "версия 0")]
    [InlineData("\"titleRu\": \"Проба\"", "\"titleRu\": \"\"", "в поле «titleRu» нужно текст")]
    [InlineData("[\"mentee\", \"mentor\"]", "[\"king\"]", "роль «king»")]
    [InlineData("\"forms\": \"all\"", "\"forms\": []", "нужно all или список форм")]
    [InlineData("\"forms\": \"all\"", "\"forms\": [\"Any\"]", "форма «Any»")]
    [InlineData("\"event\": \"system\"", "\"event\": \"whenever\"", "событие «whenever»")]
    [InlineData("\"windowDays\": null", "\"windowDays\": 0", "срок в 0 дней")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"express\": [\"z\"]", "в коротком варианте назван «z»")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"colour\": 1", "неизвестное поле «colour»")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"code\": \"Y\"", "не читается как JSON")]
    [InlineData("\"code\": \"X\"", "\"code\" \"X\"", "не читается как JSON")]
    public void A_broken_questionnaire_is_named_with_its_mistake(string good, string broken, string mistake)
    {
        var json = Samples.Json(Good);
        Assert.Contains(good, json, StringComparison.Ordinal);
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => QuestionnaireCatalog.Load([("X.questionnaire.json", json.Replace(good, broken, StringComparison.Ordinal))]));

        Assert.StartsWith("X.questionnaire.json", thrown.Mistakes[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(mistake, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_and_a_later_item_are_found()
    {
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => Samples.Of(
            """{"key": "a", "when": "b = yes", "type": {"kind": "yesNo"}}""",
            """{"key": "b", "when": "a = yes", "type": {"kind": "yesNo"}}""",
            """{"key": "n", "constraint": "answer > m", "type": {"kind": "number", "min": 1, "max": 9, "decimals": 0}}""",
            """{"key": "m", "type": {"kind": "number", "min": 1, "max": 9, "decimals": 0}}"""));

        Assert.Equal(["a/when", "n/constraint"], thrown.Mistakes.Select(mistake => $"{mistake.Item}/{mistake.Field}"));
        Assert.All(thrown.Mistakes, mistake => Assert.Contains("задаётся позже", mistake.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "y", "label": "б"}, {"code": "Z", "label": "в"}]}}""", "type.options[2].code")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "y", "label": "А"}]}}""", "type.options[1].label")]
    [InlineData("""{"key": "b", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "f", "label": "Ф", "type": {"kind": "text"}}]}}""", "type.fields[0].type.maxLength")]
    [InlineData("""{"key": "b", "type": {"kind": "stars"}}""", "type.kind")]
    [InlineData("""{"key": "b", "when": "a =", "type": {"kind": "yesNo"}}""", "when")]
    [InlineData("""{"key": "b", "constraint": "answer > 3", "type": {"kind": "yesNo"}}""", "constraint")]
    [InlineData("""{"key": "b", "wen": "a = yes", "type": {"kind": "yesNo"}}""", "wen")]
    public void A_mistake_names_the_field_that_it_is_in(string item, string field)
    {
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => Samples.Of(Good, Choice, item));

        Assert.Equal(("b", field), thrown.Mistakes.Select(mistake => (mistake.Item, mistake.Field)).Single());
    }

    [Fact]
    public void All_mistakes_of_all_files_come_at_once()
    {
        var broken = Samples.Json("""{"key": "Bad", "type": {"kind": "stars"}}""");
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => QuestionnaireCatalog.Load([("one.json", broken), ("two.json", "[]"), ("three.json", Samples.Json(Good))]));

        Assert.Equal(["one.json", "one.json", "two.json"], thrown.Mistakes.Select(mistake => mistake.File));
    }

    [Fact]
    public void Two_files_cannot_share_a_code()
    {
        var json = Samples.Json(Good);
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => QuestionnaireCatalog.Load([("one.json", json), ("two.json", json)]));

        Assert.Equal("two.json: код X уже занят: one.json", Assert.Single(thrown.Mistakes).ToString());
    }
}
