using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class WordingTests
{
    private const string Ty = """
        {
          "title": "Проба для тебя",
          "prompts": { "c": "Что выбираешь?" },
          "hints": { "c": "Выбери любое" },
          "options": { "c": { "x": "твой икс" }, "rows.how": { "r": "сам расскажу" } },
          "fields": { "rows": { "what": "Что сделаешь" } },
          "constraintMessages": { "c": "Тебе так нельзя" }
        }
        """;

    private static readonly string[] Items =
    [
        """{"key": "c", "prompt": "Что выбираете?", "hint": "Выберите любое", "type": {"kind": "single", "options": [{"code": "x", "label": "ваш икс"}, {"code": "y", "label": "игрек"}]}}""",
        """{"key": "rows", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "what", "label": "Что сделаете", "type": {"kind": "text", "maxLength": 50}}, {"key": "how", "label": "Как", "type": {"kind": "single", "options": [{"code": "r", "label": "сами расскажете"}]}}]}}""",
    ];

    [Fact]
    public void Everything_that_is_shown_goes_through_the_words_of_the_language()
    {
        var talk = new Conversation(Load(Ty), Samples.Context with { Language = "ru-ty" }).Open();
        Assert.Equal(("Проба для тебя", "Что выбираешь?"), (talk.Prompt.Title, talk.Prompt.Text));
        Assert.Contains("Выбери любое", talk.Prompt.Hint, StringComparison.Ordinal);
        Assert.Equal(["Твой икс", "Игрек"], talk.Prompt.Rows.SelectMany(row => row).Select(button => button.Caption));

        talk.Say("твой икс");
        Assert.Equal(("Вопрос?", "Строка 1. Что сделаешь"), (talk.Prompt.Text, talk.Prompt.Field));
        talk.Say("дело", "[сам расскажу]", "[Готово]");
        Assert.Equal(["твой икс", "1) дело · сам расскажу"], talk.Prompt.Lines.Select(line => line.Answer));
        Assert.Equal("\"x\"", talk.Given["c"]);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("tt")]
    public void Without_words_of_its_own_a_language_gets_those_of_the_definition(string language)
    {
        var talk = new Conversation(Load(Ty), Samples.Context with { Language = language }).Open();

        Assert.Equal(("Проба", "Что выбираете?"), (talk.Prompt.Title, talk.Prompt.Text));
        Assert.Equal(["Ваш икс", "Игрек"], talk.Prompt.Rows.SelectMany(row => row).Select(button => button.Caption));
    }

    [Fact]
    public void Words_in_the_definition_and_in_a_file_are_the_same()
    {
        var inside = Samples.Json(Items).Replace("\"code\": \"X\"", $$""" "code": "X", "wordings": { "ru-ty": {{Ty}} }""", StringComparison.Ordinal);
        var questionnaire = QuestionnaireCatalog.Load([("X.questionnaire.json", inside)])["X"];

        Assert.Equal(Load(Ty).In("ru-ty").Items.Select(item => item.Prompt), questionnaire.In("ru-ty").Items.Select(item => item.Prompt));
        Assert.Equal("Проба для тебя", questionnaire.In("ru-ty").TitleRu);
    }

    [Fact]
    public void A_prompt_of_one_form_of_mentoring_has_words_of_its_own()
    {
        var item = """{"key": "q", "prompt": "Вы?", "promptByForm": {"PupilPupil": "Вы, ученик?"}, "type": {"kind": "yesNo"}}""";
        var words = """{ "prompts": { "q": "Ты?", "q.PupilPupil": "Ты, ученик?" } }""";
        var questionnaire = QuestionnaireCatalog.Load([("X.questionnaire.json", Samples.Json(item))], [new WordingFile("w", "ru-ty", "X", words)])["X"];

        Assert.Equal("Ты, ученик?", new Conversation(questionnaire, Samples.Context with { Language = "ru-ty" }).Open().Prompt.Text);
    }

    [Theory]
    [InlineData("""{ "prompts": { "d": "?" } }""", "prompts", "вопрос «d»; может быть, «c»?")]
    [InlineData("""{ "prompts": { "c": "{день}" } }""", "prompts.c", "вставка «{день}»")]
    [InlineData("""{ "hints": { "c": 5 } }""", "hints", "нужно набор текстов")]
    [InlineData("""{ "options": { "c": { "z": "зет" } } }""", "options.c", "код «z»")]
    [InlineData("""{ "options": { "rows.which": { "r": "зет" } } }""", "options", "вопрос «rows.which»")]
    [InlineData("""{ "options": { "rows": { "r": "зет" } } }""", "options", "вопрос «rows»")]
    [InlineData("""{ "fields": { "rows": { "wat": "зет" } } }""", "fields.rows", "код «wat»; может быть, «what»?")]
    [InlineData("""{ "promts": { "c": "?" } }""", "promts", "поле «promts»; может быть, «prompts»?")]
    public void Words_for_what_is_not_there_are_a_mistake(string words, string field, string expected)
    {
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => Load(words));

        var mistake = Assert.Single(thrown.Mistakes);
        Assert.Equal((field, "ty/X.wording.json"), (mistake.Field, mistake.File));
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_a_questionnaire_that_is_not_there_are_a_mistake() =>
        Assert.Throws<QuestionnaireDefinitionException>(() => QuestionnaireCatalog.Load([("X", Samples.Json(Items))], [new WordingFile("w", "ru-ty", "Y", "{}")]));

    private static Questionnaire Load(string words) =>
        QuestionnaireCatalog.Load([("X.questionnaire.json", Samples.Json(Items))], [new WordingFile("ty/X.wording.json", "ru-ty", "X", words)])["X"];
}
