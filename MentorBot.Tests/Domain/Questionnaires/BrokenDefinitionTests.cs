using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class BrokenDefinitionTests
{
    private const string Good = """{"key": "a", "type": {"kind": "yesNo"}}""";
    private const string Choice = """{"key": "c", "type": {"kind": "single", "options": [{"code": "x", "label": "икс"}]}}""";

    [Theory]
    [InlineData("""{"key": "Bad", "type": {"kind": "yesNo"}}""", "item Bad", "“Bad” is no key")]
    [InlineData("""{"key": "and", "type": {"kind": "yesNo"}}""", "item and", "“and” is no key")]
    [InlineData("""{"type": {"kind": "yesNo"}}""", "item #3", "“key” is missing")]
    [InlineData("""{"key": "a", "type": {"kind": "yesNo"}}""", "item a", "the key stands twice")]
    [InlineData("""{"key": "b"}""", "item b", "“type” is missing")]
    [InlineData("""{"key": "b", "type": {"kind": "stars"}}""", "item b", "unknown kind “stars”; known are auto")]
    [InlineData("""{"key": "b", "type": {"kind": "yesNo", "size": 3}}""", "item b", "unknown field “size”")]
    [InlineData("""{"key": "b", "whn": "a = yes", "type": {"kind": "yesNo"}}""", "item b", "unknown field “whn”")]
    [InlineData("""{"key": "b", "required": "yes", "type": {"kind": "yesNo"}}""", "item b", "“required” is not true or false")]
    [InlineData("""{"key": "b", "visibility": "secret", "type": {"kind": "yesNo"}}""", "item b", "unknown visibility “secret”")]
    [InlineData("""{"key": "b", "prompt": "Когда {день}?", "type": {"kind": "yesNo"}}""", "item b", "unknown placeholder “{день}”")]
    [InlineData("""{"key": "b", "answeredBy": ["pupil"], "type": {"kind": "yesNo"}}""", "item b", "pupil, who is not in the audience")]
    [InlineData("""{"key": "b", "type": {"kind": "scale", "min": 5, "max": 1}}""", "item b", "5 to 1 does not")]
    [InlineData("""{"key": "b", "type": {"kind": "text", "minLength": 9, "maxLength": 3}}""", "item b", "9 to 3 does not")]
    [InlineData("""{"key": "b", "type": {"kind": "text"}}""", "item b", "“maxLength” is missing")]
    [InlineData("""{"key": "b", "type": {"kind": "number", "min": 9, "max": 3, "decimals": 0}}""", "item b", "max 3 is less than min 9")]
    [InlineData("""{"key": "b", "type": {"kind": "number", "min": 1, "max": 3, "decimals": 9}}""", "item b", "decimals are 0 to 6")]
    [InlineData("""{"key": "b", "type": {"kind": "date", "notBefore": "c"}}""", "item b", "the bound “c” is neither today nor an earlier date")]
    [InlineData("""{"key": "b", "type": {"kind": "dates", "min": 3, "max": 1}}""", "item b", "are no number of dates")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": []}}""", "item b", "at least one option")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "x", "label": "б"}]}}""", "item b", "option code “x” stands twice")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а"}, {"code": "y", "label": "А"}]}}""", "item b", "option label “а” stands twice")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "X", "label": "а"}]}}""", "item b", "“X” is no option code")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "options": [{"code": "x", "label": "а", "for": ["king"]}]}}""", "item b", "unknown role “king”")]
    [InlineData("""{"key": "b", "type": {"kind": "single", "proposed": "luck", "options": [{"code": "x", "label": "а"}]}}""", "item b", "unknown proposed value “luck”")]
    [InlineData("""{"key": "b", "type": {"kind": "multi", "max": 3, "options": [{"code": "x", "label": "а"}]}}""", "item b", "do not fit 1 options")]
    [InlineData("""{"key": "b", "type": {"kind": "multi", "exclusive": ["z"], "options": [{"code": "x", "label": "а"}]}}""", "item b", "exclusive code “z”")]
    [InlineData("""{"key": "b", "type": {"kind": "profile", "field": "shoes"}}""", "item b", "unknown profile field “shoes”")]
    [InlineData("""{"key": "b", "type": {"kind": "pick", "from": "nowhere", "max": 1}}""", "item b", "unknown source “nowhere”")]
    [InlineData("""{"key": "b", "type": {"kind": "pick", "from": "teachers"}}""", "item b", "“max” is missing")]
    [InlineData("""{"key": "b", "type": {"kind": "gate", "check": "luck", "by": "system"}}""", "item b", "unknown gate “luck”")]
    [InlineData("""{"key": "b", "type": {"kind": "gate", "check": "labourConsent", "by": "fate"}}""", "item b", "not “fate”")]
    [InlineData("""{"key": "b", "type": {"kind": "auto", "value": "weather"}}""", "item b", "unknown automatic value “weather”")]
    [InlineData("""{"key": "b", "type": {"kind": "list", "min": 1, "max": 2, "fields": []}}""", "item b", "at least one field")]
    [InlineData("""{"key": "b", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "f", "label": "Ф", "type": {"kind": "dates", "min": 1, "max": 2}}]}}""", "item b", "a row cannot hold")]
    [InlineData("""{"key": "b", "when": "a =", "type": {"kind": "yesNo"}}""", "item b", "the condition “a =” ends where a code is expected")]
    [InlineData("""{"key": "b", "when": "z = yes", "type": {"kind": "yesNo"}}""", "item b", "neither an item nor an outside name")]
    [InlineData("""{"key": "b", "when": "b = yes", "type": {"kind": "yesNo"}}""", "item b", "no earlier item")]
    [InlineData("""{"key": "b", "when": "a = maybe", "type": {"kind": "yesNo"}}""", "item b", "compares a with “maybe”, which it can never be")]
    [InlineData("""{"key": "b", "when": "a in [yes, no]", "type": {"kind": "yesNo"}}""", "item b", "a sign to a that does not fit")]
    [InlineData("""{"key": "b", "when": "a > 3", "type": {"kind": "yesNo"}}""", "item b", "a sign to a that does not fit")]
    [InlineData("""{"key": "b", "when": "c contains x", "type": {"kind": "yesNo"}}""", "item b", "a sign to c that does not fit")]
    [InlineData("""{"key": "b", "when": "changed(c)", "type": {"kind": "yesNo"}}""", "item b", "has no proposed value")]
    [InlineData("""{"key": "b", "when": "person.age = old", "type": {"kind": "yesNo"}}""", "item b", "a sign to person.age that does not fit")]
    [InlineData("""{"key": "b", "when": "pair.form = Pupil", "type": {"kind": "yesNo"}}""", "item b", "“Pupil”, which it can never be")]
    [InlineData("""{"key": "b", "when": "answers.Z9.q = yes", "type": {"kind": "yesNo"}}""", "item b", "answers.Z9.q, which is no item of any questionnaire")]
    [InlineData("""{"key": "b", "when": "answers.X.c = q", "type": {"kind": "yesNo"}}""", "item b", "“q”, which it can never be")]
    public void A_broken_item_is_named_with_its_mistake(string item, string place, string mistake)
    {
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => Samples.Of(Good, Choice, item));

        Assert.Contains("X.questionnaire.json, " + place, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(mistake, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"code\": \"X\"", "\"code\": \"x-1\"", "“x-1” is no code")]
    [InlineData("\"version\": 1, ", "", "“version” is missing")]
    [InlineData("\"version\": 1, ", "\"version\": 0, ", "version 0 is not a positive number")]
    [InlineData("\"titleRu\": \"Проба\"", "\"titleRu\": \"\"", "“titleRu” is not a text")]
    [InlineData("[\"mentee\", \"mentor\"]", "[\"king\"]", "unknown role “king”")]
    [InlineData("\"forms\": \"all\"", "\"forms\": []", "neither “all” nor a list of forms")]
    [InlineData("\"forms\": \"all\"", "\"forms\": [\"Any\"]", "unknown form “Any”")]
    [InlineData("\"event\": \"system\"", "\"event\": \"whenever\"", "unknown event “whenever”")]
    [InlineData("\"windowDays\": null", "\"windowDays\": 0", "a window of 0 days is none")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"express\": [\"z\"]", "express names “z”")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"colour\": 1", "unknown field “colour”")]
    [InlineData("\"code\": \"X\"", "\"code\": \"X\", \"code\": \"Y\"", "is no valid JSON")]
    [InlineData("\"code\": \"X\"", "\"code\" \"X\"", "is no valid JSON")]
    public void A_broken_questionnaire_is_named_with_its_mistake(string good, string broken, string mistake)
    {
        var json = Samples.Json(Good);
        Assert.Contains(good, json, StringComparison.Ordinal);
        var thrown = Assert.Throws<QuestionnaireDefinitionException>(() => QuestionnaireCatalog.Load([("X.questionnaire.json", json.Replace(good, broken, StringComparison.Ordinal))]));

        Assert.StartsWith("X.questionnaire.json", thrown.Mistakes[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(mistake, thrown.Message, StringComparison.Ordinal);
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

        Assert.Equal("two.json: the code X is taken by one.json", Assert.Single(thrown.Mistakes).ToString());
    }
}
