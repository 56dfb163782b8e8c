using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>Several options, stored as a list of codes; closed by «Готово».</summary>
/// <param name="Exclusive">Codes that cannot stand with another: choosing one clears the others.</param>
public sealed record MultiType(OptionList Options, int Min, int Max, IReadOnlySet<string> Exclusive) : ItemType
{
    public override ItemKind Kind => ItemKind.Multi;
    public override ValueShape Shape => ValueShape.ManyOf(Options.Codes);

    internal override ItemType InWords(TypeWords words) => this with { Options = Options.InWords(words) };

    public override bool CannotBeAnswered(Turn turn) => !Options.OfferedTo(turn.Context.Role).Any();

    public override Draft Begin(AnswerValue? current, RunContext context) => current is ManyValue many ? new Draft { Chosen = many.Texts } : Draft.Empty;

    public override Ask Ask(Turn turn)
    {
        var offered = Options.OfferedTo(turn.Context.Role).ToList();
        var rows = ButtonLayout.Options([.. offered.Select(option => Toggle(option, turn.Draft))], turn.Draft.Page);
        return new Ask
        {
            Hint = turn.Texts.ChooseUpTo(Min, Max < offered.Count ? Max : null),
            Rows = turn.Draft.Chosen.Count == 0 ? rows : [.. rows, [new Button(turn.Texts.Ready, Actions.Ready)]],
        };
    }

    public override ItemView View(Turn turn) => base.View(turn) with
    {
        Options = [.. Options.OfferedTo(turn.Context.Role).Select(option => new ViewOption(option.Code, option.Label, Exclusive.Contains(option.Code)))],
        IsMultiple = true,
        Min = Min,
        Max = Max,
        Current = turn.Draft.Chosen.Count > 0 ? new ManyValue(turn.Draft.Chosen) : turn.Current,
    };

    /// <summary>The codes in the order of the options.</summary>
    public override AnswerValue Normalise(AnswerValue value, Turn turn) => value is ManyValue { Texts: var codes } && codes.All(Options.Codes.Contains)
        ? new ManyValue([.. codes.OrderBy(code => Options.All.Index().First(option => option.Item.Code == code).Index)])
        : value;

    public override Taken Type(string text, Turn turn)
    {
        var options = ReadTyped(text, turn.Context.Role);
        if (options.Count == 0) return new Refused(turn.Texts.ChooseOptions);
        Taken taken = new Drafted(turn.Draft);
        foreach (var option in options)
        {
            taken = Choose(option, turn with { Draft = (taken as Drafted)?.Draft ?? turn.Draft });
            if (taken is Refused) return taken;
        }

        return taken;
    }

    public override Taken Press(string action, Turn turn)
    {
        if (action == Actions.Ready)
        {
            var value = new ManyValue(turn.Draft.Chosen);
            return Check(value, turn) is { } mistake ? new Refused(mistake) : new Answered(value);
        }

        if (Options.ByAction(action.TrimEnd('+', '-'), turn.Context.Role) is not { } option) return new Refused(turn.Texts.UnknownButton);
        return action.EndsWith('-')
            ? new Drafted(turn.Draft with { Chosen = [.. turn.Draft.Chosen.Where(code => code != option.Code)] })
            : Choose(option, turn);
    }

    public override string? Check(AnswerValue value, Turn turn)
    {
        if (value is not ManyValue { Texts: var codes } || codes.Count == 0) return turn.Texts.ChooseOptions;
        var offered = Options.OfferedTo(turn.Context.Role).Select(option => option.Code).ToHashSet();
        if (!codes.All(offered.Contains) || codes.Distinct().Count() < codes.Count) return turn.Texts.ChooseOptions;
        if (codes.FirstOrDefault(Exclusive.Contains) is { } alone) return codes.Count == 1 ? null : turn.Texts.ExclusiveAlone(Options.Label(alone));
        if (codes.Count < Min) return turn.Texts.AtLeast(Min);
        return codes.Count > Max ? turn.Texts.AtMost(Max) : null;
    }

    public override string Show(AnswerValue value, Turn turn) =>
        value is ManyValue many ? string.Join(", ", many.Texts.Select(Options.Label)) : "";

    internal static MultiType Read(JsonScope scope)
    {
        var options = OptionList.Read(scope);
        var type = new MultiType(options, scope.OptionalWhole("min") ?? 1, scope.OptionalWhole("max") ?? options.All.Count, scope.OptionalTexts("exclusive")?.ToHashSet() ?? []);
        if (type.Min < 1 || type.Max < type.Min || type.Max > options.All.Count)
            scope.Mistake("max", $"от {type.Min} до {type.Max} не получится выбрать: вариантов {options.All.Count}");
        foreach (var code in type.Exclusive.Where(code => !options.Codes.Contains(code)))
            scope.Mistake("exclusive", $"exclusive: варианта «{code}» нет{Meant.Among(code, options.Codes)}");
        return type;
    }

    private Taken Choose(Option option, Turn turn)
    {
        var draft = turn.Draft;
        if (draft.Chosen.Contains(option.Code)) return new Drafted(draft);
        if (Exclusive.Contains(option.Code)) return new Drafted(draft with { Chosen = [option.Code] });
        var others = draft.Chosen.Where(code => !Exclusive.Contains(code)).ToList();
        return others.Count >= Max
            ? new Refused(turn.Texts.AtMost(Max))
            : new Drafted(draft with { Chosen = [.. Options.All.Select(one => one.Code).Where(code => code == option.Code || others.Contains(code))] });
    }

    private List<Option> ReadTyped(string text, string? role)
    {
        // A label may hold a comma itself, so the whole text is tried first.
        if (Options.ByTyped(text, role) is { } whole) return [whole];
        var parts = text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1) parts = text.All(sign => char.IsAsciiDigit(sign) || sign == ' ') ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : parts;
        var options = parts.Select(part => Options.ByTyped(part, role)).ToList();
        return options.Contains(null) ? [] : [.. options.OfType<Option>()];
    }

    private Button Toggle(Option option, Draft draft)
    {
        var selected = draft.Chosen.Contains(option.Code);
        return new Button(option.Label, Actions.Toggle(Options.Action(option), selected), selected);
    }
}
