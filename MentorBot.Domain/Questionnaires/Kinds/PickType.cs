using System.Globalization;
using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>People or things out of a list of the school: one id, or several.</summary>
/// <param name="Max">The most that may be chosen; null for no limit.</param>
/// <param name="Ordered">The order of choosing counts, best first.</param>
public sealed record PickType(string Source, int? Max, bool Ordered) : ItemType
{
    public override ItemKind Kind => ItemKind.Pick;
    public override ValueShape Shape => IsSingle ? ValueShape.Opaque : ValueShape.Several;
    public override bool FitsRow => IsSingle;

    public override bool CannotBeAnswered(Turn turn) => turn.Context.Source(Source).Count == 0;

    public override Draft Begin(AnswerValue? current, RunContext context) => current switch
    {
        ManyValue many => new Draft { Chosen = many.Texts },
        null when !IsSingle => new Draft { Chosen = Proposed(context) },
        _ => Draft.Empty,
    };

    public override Ask Ask(Turn turn)
    {
        var all = turn.Context.Source(Source);
        if (all.Count == 0) return new Ask { Hint = turn.Texts.SourceEmpty };
        var rows = ButtonLayout.Options([.. Found(turn).Select(choice => Button(choice, turn))], turn.Draft.Page).ToList();
        if (turn.Draft.Search is not null) rows.Add([new Button(turn.Texts.WholeList, Actions.WholeList)]);
        if (turn.Draft.Chosen.Count > 0) rows.Add([new Button(turn.Texts.Ready, Actions.Ready)]);
        return new Ask { Hint = Hint(all.Count, turn.Texts), Rows = rows };
    }

    public override ItemView View(Turn turn) => base.View(turn) with
    {
        Options = [.. turn.Context.Source(Source).Select(choice => new ViewOption(choice.Id, choice.Label))],
        IsMultiple = !IsSingle,
        IsOrdered = Ordered,
        Min = IsSingle ? null : 1,
        Max = Max,
        Current = turn.Draft.Chosen.Count > 0 ? new ManyValue(turn.Draft.Chosen) : turn.Current,
    };

    /// <summary>Where the order does not count, the ids stand in the order of the list.</summary>
    public override AnswerValue Normalise(AnswerValue value, Turn turn)
    {
        if (Ordered || value is not ManyValue { Texts: var ids }) return value;
        var places = new Dictionary<string, int>();
        foreach (var (place, choice) in turn.Context.Source(Source).Index()) places.TryAdd(choice.Id, place);
        return new ManyValue([.. ids.OrderBy(id => places.GetValueOrDefault(id, int.MaxValue))]);
    }

    public override Taken Type(string text, Turn turn)
    {
        var all = turn.Context.Source(Source);
        var folded = TypedText.Fold(text);
        var exact = all.Where(choice => TypedText.Fold(choice.Label) == folded).ToList();
        if (exact.Count == 1) return Choose(exact[0], turn);
        var found = all.Where(choice => Matches(choice, folded)).ToList();
        return found.Count switch
        {
            0 => new Refused(turn.Texts.NothingFound),
            1 => Choose(found[0], turn),
            _ => new Drafted(turn.Draft with { Search = text, Page = 0 }, AsksElse: true),
        };
    }

    public override Taken Press(string action, Turn turn)
    {
        if (action == Actions.WholeList) return new Drafted(turn.Draft with { Search = null, Page = 0 });
        if (action == Actions.Ready && !IsSingle)
        {
            var value = new ManyValue(turn.Draft.Chosen);
            return Check(value, turn) is { } mistake ? new Refused(mistake) : new Answered(value);
        }

        var pressed = turn.Context.Source(Source).FirstOrDefault(choice => Action(choice) == action.TrimEnd('+', '-'));
        if (pressed is null) return new Refused(turn.Texts.NotInListAnyMore);
        return action.EndsWith('-')
            ? new Drafted(turn.Draft with { Chosen = [.. turn.Draft.Chosen.Where(id => id != pressed.Id)] })
            : Choose(pressed, turn);
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        IReadOnlyList<string> ids = value switch
        {
            TextValue one when IsSingle => [one.Text],
            ManyValue many when !IsSingle => many.Texts,
            _ => [],
        };
        if (ids.Count == 0) return turn.Texts.ChooseOptions;
        if (ids.Count > Max) return turn.Texts.AtMost(Max.Value);
        var known = turn.Context.Source(Source).Select(choice => choice.Id).ToHashSet();
        return ids.All(known.Contains) && ids.Distinct().Count() == ids.Count ? null : turn.Texts.NotInListAnyMore;
    }

    public override string Show(AnswerValue value, Turn turn) => value switch
    {
        TextValue one => Label(one.Text, turn),
        ManyValue many when Ordered => string.Join(", ", many.Texts.Index().Select(id => $"{id.Index + 1}. {Label(id.Item, turn)}")),
        ManyValue many => string.Join(", ", many.Texts.Select(id => Label(id, turn))),
        _ => "",
    };

    internal static PickType Read(JsonScope scope)
    {
        var source = scope.Text("from");
        scope.MustBeOneOf("from", "список", source, Vocabulary.Sources);
        var type = new PickType(source, scope.WholeOrNull("max"), scope.OptionalFlag("ordered", otherwise: false));
        if (type.Max < 1) scope.Mistake("max", $"max {type.Max}: нужно 1 или больше");
        return type;
    }

    private bool IsSingle => Max == 1;

    /// <summary>Only what the list really offers, so that what is proposed can be taken back.</summary>
    private List<string> Proposed(RunContext context)
    {
        var offered = context.Source(Source).Select(choice => choice.Id).ToHashSet();
        return [.. context.ProposedChoices.GetValueOrDefault(Source, []).Where(offered.Contains).Take(Max ?? int.MaxValue)];
    }

    private Taken Choose(Choice choice, Turn turn)
    {
        var draft = turn.Draft;
        if (IsSingle) return new Answered(new TextValue(choice.Id));
        if (draft.Chosen.Contains(choice.Id)) return new Drafted(draft);
        return draft.Chosen.Count >= Max
            ? new Refused(turn.Texts.AtMost(Max.Value))
            : new Drafted(draft with { Chosen = [.. draft.Chosen, choice.Id], Search = null });
    }

    private IEnumerable<Choice> Found(Turn turn)
    {
        var all = turn.Context.Source(Source);
        return turn.Draft.Search is { } search ? all.Where(choice => Matches(choice, TypedText.Fold(search))) : all;
    }

    private static bool Matches(Choice choice, string folded) => TypedText.Fold(choice.Label).Contains(folded, StringComparison.Ordinal);

    private Button Button(Choice choice, Turn turn)
    {
        if (IsSingle) return new Button(choice.Label, Action(choice), turn.Current is TextValue one && one.Text == choice.Id);
        var place = turn.Draft.Chosen.ToList().IndexOf(choice.Id);
        var label = Ordered && place >= 0 ? $"{place + 1}. {choice.Label}" : choice.Label;
        return new Button(label, Actions.Toggle(Action(choice), place >= 0), place >= 0);
    }

    private string? Hint(int count, EngineTexts texts)
    {
        var hints = new[]
        {
            IsSingle ? null : texts.ChooseUpTo(1, Max),
            Ordered ? texts.OrderHint : null,
            count > SearchedFrom ? texts.SearchHint : null,
        };
        return string.Join(' ', hints.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    private string Label(string id, Turn turn) =>
        turn.Context.Source(Source).FirstOrDefault(choice => choice.Id == id)?.Label ?? turn.Texts.NotInList;

    private const int SearchedFrom = 12;

    // An id may be longer than a button carries, and its place in the list may change while the message stands: so a hash of it.
    private static string Action(Choice choice)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in choice.Id) hash = (hash ^ sign) * 1099511628211UL;
        return "x" + hash.ToString("x", CultureInfo.InvariantCulture);
    }
}
