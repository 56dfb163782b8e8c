using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>What a run may know from outside: everything, little, or nothing.</summary>
internal static class MonkeyWorld
{
    private static readonly string[] MeetingKinds = ["acquaintance", "trial", "planning", "regular", "closing"];

    public static RunContext Any(Questionnaire questionnaire, Random random)
    {
        var roles = questionnaire.Audience.Roles;
        return Samples.Context with
        {
            Role = random.Next(5) == 0 && questionnaire.Items.All(item => item.AnsweredBy is null) ? null : roles[random.Next(roles.Count)],
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
