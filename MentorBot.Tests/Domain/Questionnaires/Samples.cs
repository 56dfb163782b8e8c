using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Questionnaires;

internal static class Samples
{
    public static readonly QuestionnaireCatalog Catalog = QuestionnaireCatalog.LoadEmbedded();

    public static readonly DateOnly Today = new(2026, 10, 14);

    /// <summary>A pupil's pair in which everything is known.</summary>
    public static RunContext Context => new()
    {
        Today = Today,
        Facts = new Dictionary<string, AnswerValue>
        {
            ["person.age"] = new NumberValue(15),
            ["person.grade"] = new NumberValue(9),
            ["person.minor"] = new TextValue("yes"),
            ["pair.form"] = new TextValue("PupilPupil"),
            ["pair.isGroup"] = new TextValue("no"),
            ["meeting.kind"] = new TextValue("trial"),
            ["meeting.number"] = new NumberValue(2),
        },
        ExpectedMembers = ["mentor-1", "mentee-1"],
        Sources = new Dictionary<string, IReadOnlyList<Choice>>
        {
            ["schoolSubjects"] = [.. new[] { "алгебра", "геометрия", "физика", "химия", "биология", "история", "география", "литература", "русский язык", "английский язык", "информатика", "музыка", "труд", "физкультура" }.Index().Select(one => new Choice($"subject-{one.Index}", one.Item))],
            ["pairMembers"] = [new("mentor-1", "Ольга"), new("mentee-1", "Илья"), new("curator-1", "Куратор")],
            ["participants"] = [.. Enumerable.Range(1, 30).Select(number => new Choice($"person-{number}", $"Участник {number}"))],
            ["planSteps"] = [new("1", "Решить десять задач"), new("2", "Написать пробник")],
            ["teachers"] = [new("t1", "Учитель физики"), new("t2", "Учитель химии")],
            ["competenceFields"] = [new("it", "ИТ")],
            ["trainingProgrammes"] = [new("m1", "Модуль 1"), new("m2", "Модуль 2")],
            ["indicators"] = [new("1/2026", "1. Доля учеников, 2026 год"), new("2/2026", "2. Доля педагогов, 2026 год")],
            ["mentorsPresent"] = [new("p1", "Первый"), new("p2", "Второй"), new("p3", "Третий")],
            ["menteesPresent"] = [new("p1", "Первый"), new("p2", "Второй"), new("p3", "Третий")],
        },
        Profile = new Dictionary<string, string>
        {
            ["class"] = "9 «А»",
            ["classOrCourse"] = "9 «А»",
            ["nameAndPlace"] = "Илья, 9 «А»",
            ["positionAndSubject"] = "учитель физики",
        },
        AutoValues = new Dictionary<string, AnswerValue>
        {
            ["meetingNumber"] = new NumberValue(2),
            ["meetingsHeld"] = new NumberValue(6),
            ["meetingsConfirmed"] = new NumberValue(5),
            ["hoursConfirmed"] = new NumberValue(4.5m),
            ["meanChangeMentee"] = new NumberValue(1.2m),
            ["meanChangeMentor"] = new NumberValue(0.8m),
            ["bothSatisfied"] = new TextValue("yes"),
            ["requester"] = new TextValue("наставник"),
            ["pairsReviewed"] = new TextValue("Ольга и Илья"),
        },
        Proposed = new Dictionary<string, string> { ["pairHealth"] = "green" },
        GatesPassed = new HashSet<string> { "processingConsent", "labourConsent", "cooperationAgreement", "clearanceCertificate" },
        Placeholders = new Dictionary<string, string> { ["дата"] = "12 октября" },
    };

    public static Conversation Open(string code, RunContext? context = null) => new Conversation(Catalog[code], context ?? Context).Open();

    /// <summary>A questionnaire of one's own: the items are JSON objects, what is the same everywhere may be left out.</summary>
    public static Questionnaire Of(params string[] items) => QuestionnaireCatalog.Load([("X.questionnaire.json", Json(items))])["X"];

    public static string Json(params string[] items)
    {
        var whole = items.Select(item =>
        {
            var node = JsonNode.Parse(item)!.AsObject();
            node.TryAdd("prompt", "Вопрос?");
            node.TryAdd("required", true);
            node.TryAdd("visibility", "normal");
            return node.ToJsonString();
        });
        return $$"""
            {
              "code": "X", "version": 1, "title": "Sample", "titleRu": "Проба", "moment": "any",
              "audience": { "roles": ["mentee", "mentor"], "forms": "all", "note": "anyone" },
              "opens": { "event": "system", "windowDays": null, "note": "any" },
              "items": [{{string.Join(", ", whole)}}]
            }
            """;
    }

    /// <summary>All questionnaires of the specification, loaded from there.</summary>
    public static QuestionnaireCatalog LoadForms() => QuestionnaireCatalog.Load(ReadSpecification().Select(form =>
    {
        form["version"] = 1;
        return ((string)form["code"]! + ".json", form.ToJsonString());
    }));

    public static List<JsonObject> ReadSpecification()
    {
        var root = JsonNode.Parse(File.ReadAllText(SharedFolder.Require("domain/forms.json")))!;
        return [.. root["questionnaires"]!.AsArray().Select(form => form!.DeepClone().AsObject())];
    }
}
