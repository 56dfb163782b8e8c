using System.Collections.Frozen;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Facts from outside a questionnaire that its conditions may ask about.</summary>
public static class OutsideNames
{
    public const string MembersMissing = "meeting.membersMissing";
    public const string PairForm = "pair.form";

    /// <summary>Beginning of a name that reads the latest submitted answer to another questionnaire: <c>answers.CODE.key</c>.</summary>
    public const string AnswersPrefix = "answers.";

    /// <summary>The item of a meeting log from which <see cref="MembersMissing"/> follows.</summary>
    public const string AttendedItem = "attended";

    private static readonly FrozenSet<string> MeetingKinds = ["acquaintance", "trial", "planning", "regular", "closing"];

    /// <summary>The shape of the value behind an outside name; null where there is no such name.</summary>
    public static ValueShape? Shape(string name) => name switch
    {
        "person.age" or "person.grade" or "meeting.number" => ValueShape.Number,
        "person.role" => ValueShape.OneOf(Vocabulary.Roles),
        "person.minor" or "pair.isGroup" or MembersMissing => ValueShape.YesNo,
        PairForm => ValueShape.OneOf(Vocabulary.Forms),
        "meeting.kind" => ValueShape.OneOf(MeetingKinds),
        _ => null,
    };

    /// <summary>Splits <c>answers.CODE.key</c>; false for any other name.</summary>
    public static bool TrySplitAnswer(string name, out string code, out string key)
    {
        var parts = name.Split('.');
        var fits = parts.Length == 3 && name.StartsWith(AnswersPrefix, StringComparison.Ordinal);
        (code, key) = fits ? (parts[1], parts[2]) : ("", "");
        return fits;
    }
}
