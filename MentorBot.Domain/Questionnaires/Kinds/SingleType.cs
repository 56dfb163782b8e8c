using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>One option of several, stored as its code.</summary>
/// <param name="Proposed">Word of a value that the system proposes and the person may change; null for none.</param>
public sealed record SingleType(OptionList Options, string? Proposed) : ItemType
{
    public override ItemKind Kind => ItemKind.Single;
    public override bool FitsRow => true;
    public override ValueShape Shape => ValueShape.OneOf(Options.Codes);

    internal override ItemType InWords(TypeWords words) => this with { Options = Options.InWords(words) };

    public override bool CannotBeAnswered(Turn turn) => !Options.OfferedTo(turn.Context.Role).Any();

    public override Ask Ask(Turn turn) => new()
    {
        Hint = ProposedCode(turn) is { } code && Options.Codes.Contains(code) ? turn.Texts.Proposed(Options.Label(code)) : null,
        Rows = ButtonLayout.Options([.. Options.OfferedTo(turn.Context.Role).Select(option => Option(option, turn))], turn.Draft.Page),
    };

    public override ItemView View(Turn turn)
    {
        var proposed = ProposedCode(turn);
        return base.View(turn) with { Options = [.. Options.OfferedTo(turn.Context.Role).Select(option => new ViewOption(option.Code, option.Label, IsProposed: option.Code == proposed))] };
    }

    public override Taken Type(string text, Turn turn) =>
        Options.ByTyped(text, turn.Context.Role) is { } option ? new Answered(new TextValue(option.Code)) : new Refused(turn.Texts.ChooseOption);

    public override Taken Press(string action, Turn turn) =>
        Options.ByAction(action, turn.Context.Role) is { } option ? new Answered(new TextValue(option.Code)) : new Refused(turn.Texts.UnknownButton);

    public override string? Check(AnswerValue value, Turn turn) =>
        value is TextValue code && Options.OfferedTo(turn.Context.Role).Any(option => option.Code == code.Text) ? null : turn.Texts.ChooseOption;

    public override string Show(AnswerValue value, Turn turn) => value is TextValue code ? Options.Label(code.Text) : "";

    internal static SingleType Read(JsonScope scope)
    {
        var type = new SingleType(OptionList.Read(scope), scope.OptionalText("proposed"));
        if (type.Proposed is { } word) scope.MustBeOneOf("proposed", "предлагаемое значение", word, Vocabulary.ProposedValues);
        return type;
    }

    private string? ProposedCode(Turn turn) => Proposed is null ? null : turn.Context.Proposed.GetValueOrDefault(Proposed);

    private Button Option(Option option, Turn turn) =>
        new(option.Label, Options.Action(option), turn.Current is TextValue code && code.Text == option.Code);
}
