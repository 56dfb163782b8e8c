using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A check without a question.</summary>
/// <param name="BySystem">True: not passed, it keeps the questionnaire closed. False: the curator checks before acceptance.</param>
public sealed record GateType(string Gate, bool BySystem) : UnaskedType
{
    public static readonly TextValue Passed = new("passed");

    public override ItemKind Kind => ItemKind.Gate;

    public override string? Check(AnswerValue value, Turn turn) => value == Passed ? null : turn.Texts.UnknownValue;

    internal static GateType Read(JsonScope scope)
    {
        var gate = scope.Text("check");
        scope.MustBeOneOf("check", "проверка", gate, Vocabulary.Gates);
        var by = scope.Text("by");
        if (by is not ("system" or "curator")) scope.Mistake("by", $"проверяет system или curator, а не «{by}»");
        return new GateType(gate, by == "system");
    }
}
