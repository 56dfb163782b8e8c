using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>What a workbook says of a questionnaire is the questionnaire.</summary>
public sealed class RoundTripTests
{
    private static readonly QuestionnaireCatalog Catalog = QuestionnaireCatalog.LoadEmbedded();

    public static TheoryData<string> Codes => [.. Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_questionnaire_of_the_program_is_the_same_after_it_was_a_workbook(string code) => MustComeBack(Catalog[code]);

    [Fact]
    public void So_is_one_with_every_kind_and_every_condition()
    {
        var (questionnaire, mistakes) = DefinitionJson.Read("all", """
            {
              "code": "ALL", "version": 1, "title": "All", "titleRu": "Всё", "moment": "any", "summary": false, "express": ["mark", "met"],
              "audience": {"roles": ["mentor", "mentee"], "forms": ["PupilPupil", "TeacherPupil"], "confirmedBy": ["curator"]},
              "opens": {"event": "pollOpened", "windowDays": 7},
              "items": [
                {"key": "intro", "prompt": "Прочтите.", "type": {"kind": "note"}, "required": false, "visibility": "normal"},
                {"key": "mark", "prompt": "Оценка?", "hint": "Целиком.", "type": {"kind": "scale", "min": 1, "max": 10}, "required": true, "visibility": "restricted"},
                {"key": "met", "prompt": "Встречались?", "type": {"kind": "yesNo"}, "required": true, "when": "mark > 3 and (mark < 9 or mark = 10)", "visibility": "curatorOnly"},
                {"key": "format", "prompt": "Как?", "promptByForm": {"PupilPupil": "Как вы?"}, "type": {"kind": "single", "options": [{"code": "online", "label": "онлайн"}, {"code": "school", "label": "в школе", "for": ["mentor"], "score": 2}, {"code": "o1", "label": "1"}]}, "required": true, "when": "met = yes", "visibility": "normal", "answeredBy": ["mentor"]},
                {"key": "topics", "prompt": "О чём?", "type": {"kind": "multi", "min": 2, "max": 2, "exclusive": ["none"], "options": [{"code": "study", "label": "об учёбе"}, {"code": "sport", "label": "о спорте"}, {"code": "none", "label": "ни о чём"}]}, "required": false, "when": "format in [online, school] or not met = yes", "constraint": "not (answer contains study and answer contains sport)", "constraintMessage": "Что-то одно.", "visibility": "normal"},
                {"key": "story", "prompt": "Расскажите", "requiredMessage": "Хоть что-то.", "type": {"kind": "text", "minLength": 2, "maxLength": 500}, "required": true, "when": "topics contains study and count(topics) > 1", "constraint": "length(answer) >= 5 or answer = \"нет\" or matches(answer, \"[а-я ]+\")", "visibility": "normal"},
                {"key": "planned", "prompt": "Сколько собирались?", "type": {"kind": "number", "min": -5, "max": 40, "decimals": 1}, "required": true, "when": "not answered(story)", "visibility": "normal"},
                {"key": "hours", "prompt": "Сколько вышло?", "type": {"kind": "number", "min": 0, "max": 40, "decimals": 0}, "required": true, "when": "length(story) < 20", "constraint": "answer <= planned or answer = 0", "visibility": "normal"},
                {"key": "first", "prompt": "Первая?", "type": {"kind": "date", "notAfter": "today"}, "required": true, "visibility": "normal"},
                {"key": "last", "prompt": "Последняя?", "type": {"kind": "date", "notBefore": "first", "needsYear": true}, "required": true, "constraint": "answer > first and answer <= today and answer >= \"2026-01-01\"", "constraintMessage": "Между первой и сегодня.", "visibility": "normal"},
                {"key": "next", "prompt": "Когда ещё?", "type": {"kind": "dates", "min": 1, "max": 3, "notBefore": "today"}, "required": true, "visibility": "normal"},
                {"key": "start", "prompt": "Во сколько?", "type": {"kind": "time"}, "required": true, "constraint": "answer < \"18:00\"", "visibility": "normal"},
                {"key": "late", "prompt": "Почему поздно?", "type": {"kind": "text", "maxLength": 10}, "required": true, "when": "start > \"12:00\" and person.grade >= 8 and pair.form = PupilPupil and answers.C5.project = yes", "visibility": "normal"},
                {"key": "class", "prompt": "Класс?", "type": {"kind": "profile", "field": "class"}, "required": true, "visibility": "normal"},
                {"key": "guests", "prompt": "Кто был?", "type": {"kind": "pick", "from": "participants", "max": null, "ordered": true}, "required": true, "visibility": "normal"},
                {"key": "steps", "prompt": "Шаги", "type": {"kind": "list", "min": 1, "max": 5, "fields": [{"key": "what", "label": "Что", "type": {"kind": "text", "maxLength": 100}}, {"key": "how", "label": "Как", "type": {"kind": "single", "options": [{"code": "a", "label": "так"}, {"code": "b", "label": "сяк"}]}}]}, "required": true, "visibility": "normal"},
                {"key": "site", "prompt": "Ссылка", "type": {"kind": "link"}, "required": false, "visibility": "normal"},
                {"key": "scan", "prompt": "Фото", "type": {"kind": "file", "accepts": ["photo"]}, "required": false, "visibility": "normal"},
                {"key": "paper", "prompt": "Документ", "type": {"kind": "file", "accepts": ["document"]}, "required": false, "visibility": "normal"},
                {"key": "any", "prompt": "Файл", "type": {"kind": "file"}, "required": false, "visibility": "normal"},
                {"key": "phone", "prompt": "Телефон", "type": {"kind": "contact"}, "required": false, "visibility": "normal"},
                {"key": "consent", "prompt": "Согласие", "type": {"kind": "gate", "check": "processingConsent", "by": "curator"}, "required": true, "visibility": "normal"},
                {"key": "held", "prompt": "Встреч", "type": {"kind": "auto", "value": "meetingsHeld"}, "required": true, "visibility": "normal", "note": "считаем сами"}
              ],
              "wordings": {"en": {"title": "All", "prompts": {"mark": "Mark?", "format": "How?", "format.PupilPupil": "How are you?"}, "hints": {"mark": "Whole."}, "options": {"format": {"online": "online"}, "steps.how": {"a": "so"}}, "fields": {"steps": {"what": "What"}}, "constraintMessages": {"topics": "One."}, "requiredMessages": {"story": "Something."}}, "ru-ty": {"prompts": {"intro": "Прочти."}}}
            }
            """);
        Assert.Empty(mistakes);
        MustComeBack(questionnaire!);
    }

    private static void MustComeBack(Questionnaire questionnaire)
    {
        var reading = WorkbookReader.Read(WorkbookWriter.Write(questionnaire), questionnaire.Code + ".xlsx", []);
        Assert.Equal([], reading.Errors.Select(error => error.ToString()));
        Assert.Equal([], reading.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(Text(questionnaire), Text(reading.Questionnaire!));
    }

    /// <summary>A dialog of the program may be taken as an example, but becomes a usual questionnaire thereby; versions are counted by the shelf.</summary>
    private static string Text(Questionnaire questionnaire)
    {
        var definition = System.Text.Json.Nodes.JsonNode.Parse(DefinitionJson.Write(questionnaire))!.AsObject();
        definition.Remove("system");
        definition.Remove("version");
        return definition.ToJsonString(WorkbookReader.Json);
    }
}
