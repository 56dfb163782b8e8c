using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>A field of the profile that the person confirms or corrects.</summary>
public sealed record ProfileType(string Field) : ItemType
{
    private static readonly TextType Correction = new(1, 200);

    public override ItemKind Kind => ItemKind.Profile;
    public override ValueShape Shape => ValueShape.Text;

    public override Ask Ask(Turn turn)
    {
        if (Known(turn) is not { } known) return new Ask { Hint = turn.Texts.ProfileEmptyHint };
        return new Ask
        {
            Hint = turn.Texts.ProfileHint,
            Written = [known],
            Rows = [[new Button(turn.Texts.Confirm, Actions.Ready)]],
        };
    }

    public override ItemView View(Turn turn) => Correction.View(turn) with
    {
        Kind = Kind,
        Current = turn.Current ?? (Known(turn) is { } known ? new TextValue(known) : null),
    };

    public override AnswerValue Normalise(AnswerValue value, Turn turn) => Correction.Normalise(value, turn);

    public override Taken Type(string text, Turn turn) => Correction.Type(text, turn);

    public override Taken Press(string action, Turn turn) =>
        action == Actions.Ready && Known(turn) is { } known ? new Answered(new TextValue(known)) : new Refused(turn.Texts.ConfirmOrCorrect);

    public override string? Check(AnswerValue value, Turn turn) => Correction.Check(value, turn);

    public override string Show(AnswerValue value, Turn turn) => Correction.Show(value, turn);

    internal static ProfileType Read(JsonScope scope)
    {
        var field = scope.Text("field");
        scope.MustBeOneOf("field", "поле профиля", field, Vocabulary.ProfileFields);
        return new ProfileType(field);
    }

    private string? Known(Turn turn) =>
        turn.Context.Profile.GetValueOrDefault(Field) is { } known && Correction.Check(new TextValue(known), turn) is null ? known : null;
}
