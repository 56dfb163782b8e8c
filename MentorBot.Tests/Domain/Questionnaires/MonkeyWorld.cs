using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>What a run may know from outside: everything, little, or nothing.</summary>
internal static class MonkeyWorld
{
    private static readonly string[] MeetingKinds = ["acquaintance", "trial", "planning", "regular", "closing"];

    /// <summary>What no questionnaire of the program holds, but one of a school may: all kinds, conditions, a constraint.</summary>
    public static readonly Questionnaire EveryKind = Samples.Of(
        """{"key": "note", "type": {"kind": "note"}}""",
        """{"key": "scale", "type": {"kind": "scale", "min": 0, "max": 10}}""",
        """{"key": "single", "when": "scale > 3", "type": {"kind": "single", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек, с запятой"}]}}""",
        """{"key": "multi", "when": "single = y or not answered(single)", "type": {"kind": "multi", "min": 2, "max": 3, "exclusive": ["none"], "options": [{"code": "a", "label": "а"}, {"code": "b", "label": "б"}, {"code": "c", "label": "в"}, {"code": "d", "label": "г"}, {"code": "none", "label": "ничего"}]}}""",
        """{"key": "low", "type": {"kind": "number", "min": -5, "max": 100, "decimals": 2}}""",
        """{"key": "high", "constraint": "answer >= low", "constraintMessage": "Не меньше прежнего.", "type": {"kind": "number", "min": -5, "max": 100, "decimals": 2}}""",
        """{"key": "day", "type": {"kind": "date", "notAfter": "today"}}""",
        """{"key": "later", "required": false, "type": {"kind": "date", "notBefore": "day"}}""",
        """{"key": "days", "type": {"kind": "dates", "min": 1, "max": 3, "notBefore": "day"}}""",
        """{"key": "time", "when": "multi contains a", "type": {"kind": "time"}}""",
        """{"key": "photo", "type": {"kind": "file", "accepts": ["photo"]}}""",
        """{"key": "paper", "required": false, "type": {"kind": "file", "accepts": ["document"]}}""",
        """{"key": "phone", "type": {"kind": "contact"}}""",
        """{"key": "link", "required": false, "type": {"kind": "link"}}""",
        """{"key": "picks", "type": {"kind": "pick", "from": "participants", "max": 3, "ordered": true}}""",
        """{"key": "rows", "type": {"kind": "list", "min": 2, "max": 3, "fields": [{"key": "what", "label": "Что", "type": {"kind": "text", "maxLength": 40}}, {"key": "who", "label": "Кто", "type": {"kind": "pick", "from": "pairMembers", "max": 1}}, {"key": "how", "label": "Как", "type": {"kind": "yesNo"}}]}}""",
        """{"key": "text", "visibility": "restricted", "type": {"kind": "text", "minLength": 2, "maxLength": 3000}}""");

    public static RunContext Any(Questionnaire questionnaire, Random random)
    {
        var roles = questionnaire.Audience.Roles;
        return Samples.Context with
        {
            Role = random.Next(5) == 0 && questionnaire.Items.All(item => item.AnsweredBy is null) ? null : roles[random.Next(roles.Count)],
            Language = EngineTexts.Languages[random.Next(EngineTexts.Languages.Count)],
            Express = questionnaire.Express is not null && random.Next(3) == 0,
            Facts = random.Next(5) == 0 ? new Dictionary<string, AnswerValue>() : Facts(questionnaire, random),
            Sources = random.Next(5) == 0 ? new Dictionary<string, IReadOnlyList<Choice>>() : Samples.Context.Sources,
            ExpectedMembers = random.Next(5) == 0 ? null : Samples.Context.ExpectedMembers,
            Proposed = random.Next(3) == 0 ? new Dictionary<string, string>() : Samples.Context.Proposed,
            AutoValues = random.Next(5) == 0 ? new Dictionary<string, AnswerValue>() : Samples.Context.AutoValues,
            Profile = random.Next(3) == 0 ? new Dictionary<string, string>() : Samples.Context.Profile,
        };
    }

    /// <summary>A day later, the same person: facts and lists are others.</summary>
    public static RunContext Changed(Questionnaire questionnaire, RunContext context, Random random)
    {
        var other = Any(questionnaire, random);
        return random.Next(3) switch
        {
            0 => context with { Today = context.Today.AddDays(random.Next(1, 30)) },
            1 => context with { Facts = other.Facts },
            _ => context with { Sources = other.Sources, AutoValues = other.AutoValues, Profile = other.Profile },
        };
    }

    private static Dictionary<string, AnswerValue> Facts(Questionnaire questionnaire, Random random)
    {
        var forms = questionnaire.Audience.Forms ?? [.. Vocabulary.Forms.Order(StringComparer.Ordinal)];
        return new Dictionary<string, AnswerValue>
        {
            ["person.age"] = new NumberValue(random.Next(10, 60)),
            ["person.grade"] = new NumberValue(random.Next(4, 12)),
            ["person.minor"] = YesOrNo(random),
            ["pair.form"] = new TextValue(forms[random.Next(forms.Count)]),
            ["pair.isGroup"] = YesOrNo(random),
            ["meeting.kind"] = new TextValue(MeetingKinds[random.Next(MeetingKinds.Length)]),
            ["meeting.number"] = new NumberValue(random.Next(1, 9)),
            ["answers.C5.project"] = YesOrNo(random),
        };
    }

    private static TextValue YesOrNo(Random random) => new(random.Next(2) == 0 ? "yes" : "no");
}
