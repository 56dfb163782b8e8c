using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class DefinitionChangeTests
{
    private const string Yes = """{"key": "a", "type": {"kind": "yesNo"}}""";
    private const string Choice = """{"key": "c", "type": {"kind": "single", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}]}}""";
    private const string Mark = """{"key": "m", "type": {"kind": "number", "min": 1, "max": 5, "decimals": 0}}""";
    private const string Pick = """{"key": "p", "type": {"kind": "pick", "from": "teachers", "max": 1}}""";
    private const string Rows = """{"key": "r", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "f", "label": "Ф", "type": {"kind": "text", "maxLength": 9}}]}}""";

    private static readonly string[] Old = [Yes, Choice, Mark, Pick, Rows];

    [Theory]
    [InlineData(Yes, """{"key": "a", "prompt": "Другой вопрос?", "type": {"kind": "yesNo"}}""", "Вопрос «a»: новый текст вопроса.")]
    [InlineData(Yes, """{"key": "a", "hint": "Подсказка", "type": {"kind": "yesNo"}}""", "Вопрос «a»: новая подсказка.")]
    [InlineData(Yes, """{"key": "a", "requiredMessage": "Нужно", "type": {"kind": "yesNo"}}""", "Вопрос «a»: новые слова об ошибке.")]
    [InlineData("\"икс\"", "\"крест\"", "Вопрос «c»: новые названия вариантов.")]
    [InlineData("\"Ф\"", "\"Поле\"", "Вопрос «r»: новые названия вариантов.")]
    [InlineData("\"Проба\"", "\"Проба пера\"", "Название: «Проба пера».")]
    [InlineData("\"moment\": \"any\"", "\"moment\": \"later\"", "Изменилось описание анкеты.")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"wordings\": {\"ru-ty\": {\"title\": \"Ты\"}}", "Изменились слова варианта «ru-ty».")]
    public void Words_reach_people_in_place(string old, string @new, string detail) => MustBe(DefinitionChangeKind.Wording, old, @new, detail);

    [Theory]
    [InlineData(Yes, """{"key": "a", "required": false, "type": {"kind": "yesNo"}}""", "Вопрос «a»: теперь необязательный.")]
    [InlineData(Choice, """{"key": "c", "when": "a = yes", "type": {"kind": "single", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}]}}""", "Вопрос «c»: условие показа добавлено: a = yes.")]
    [InlineData(Mark, """{"key": "m", "constraint": "answer != 3", "type": {"kind": "number", "min": 1, "max": 5, "decimals": 0}}""", "Вопрос «m»: проверка ответа добавлено: answer != 3.")]
    [InlineData("\"max\": 5", "\"max\": 6", "Вопрос «m»: изменились ограничения.")]
    [InlineData("""{"code": "y", "label": "игрек"}""", """{"code": "z", "label": "игрек"}""", "Вопрос «c»: добавлен вариант «z».|Вопрос «c»: убран вариант «y».")]
    [InlineData("""{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}""", """{"code": "y", "label": "игрек"}, {"code": "x", "label": "икс"}""", "Вопрос «c»: изменился порядок вариантов.")]
    [InlineData("\"maxLength\": 9", "\"maxLength\": 10", "Вопрос «r»: изменились ограничения.")]
    [InlineData("\"key\": \"a\"", "\"key\": \"b\"", "Добавлен вопрос «b».|Убран вопрос «a».")]
    [InlineData("\"windowDays\": null", "\"windowDays\": 5", "Изменился срок заполнения.")]
    [InlineData("\"mentor\"]", "\"curator\"]", "Изменилось, кто заполняет анкету.")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"express\": [\"a\"]", "Изменился короткий вариант.")]
    public void Logic_makes_a_new_version(string old, string @new, string details) => MustBe(DefinitionChangeKind.Logic, old, @new, details);

    [Theory]
    [InlineData(Yes, """{"key": "a", "type": {"kind": "text", "maxLength": 9}}""", "Вопрос «a»: тип был yesNo, а стал text. Прежние ответы потеряли бы смысл, поэтому для другого типа нужен новый ключ.")]
    [InlineData("\"teachers\", \"max\": 1", "\"teachers\", \"max\": 2", "Вопрос «p»: раньше выбирали иначе: другой список или один вместо нескольких. Прежние ответы потеряли бы смысл, поэтому нужен новый ключ.")]
    [InlineData("""{"kind": "text", "maxLength": 9}""", """{"kind": "time"}""", "Вопрос «r», поле «f»: тип был text, а стал time. Прежние ответы потеряли бы смысл, поэтому для другого типа нужен новый ключ.")]
    public void Another_kind_under_the_same_key_is_refused(string old, string @new, string detail) => MustBe(DefinitionChangeKind.Refused, old, @new, detail);

    [Fact]
    public void Items_in_another_order_are_another_logic()
    {
        var change = DefinitionChange.Between(Samples.Of(Yes, Mark), Samples.Of(Mark, Yes));

        Assert.Equal((DefinitionChangeKind.Logic, "Изменился порядок вопросов."), (change.Kind, Assert.Single(change.Details)));
    }

    [Fact]
    public void The_number_of_the_version_is_no_change()
    {
        var json = Samples.Json(Old);
        var change = DefinitionChange.Between(Load(json), Load(json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));

        Assert.Equal(DefinitionChangeKind.None, change.Kind);
        Assert.Empty(change.Details);
    }

    [Fact]
    public void Two_questionnaires_cannot_be_compared() =>
        Assert.Throws<ArgumentException>(() => DefinitionChange.Between(Samples.Catalog["D1"], Samples.Catalog["D2"]));

    private static void MustBe(DefinitionChangeKind kind, string old, string @new, string details)
    {
        var before = Load(Samples.Json(Old));
        var json = Samples.Json([.. Old.Select(item => item == old ? @new : item)]);
        if (!Old.Contains(old)) json = Raw(json).Replace(Raw(old), Raw(@new), StringComparison.Ordinal);
        var after = Load(json);

        var change = DefinitionChange.Between(before, after);

        Assert.Equal(kind, change.Kind);
        Assert.Equal(details, string.Join('|', change.Details));
        Assert.Equal(kind == DefinitionChangeKind.Wording, DefinitionFingerprint.Of(before) == DefinitionFingerprint.Of(after));
    }

    /// <summary>Written without spaces after signs and with letters as they are, however it was made.</summary>
    private static string Raw(string json) => System.Text.RegularExpressions.Regex.Unescape(json.Replace("\": ", "\":", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal));

    private static Questionnaire Load(string json) => QuestionnaireCatalog.Load([("X", json)])["X"];
}
