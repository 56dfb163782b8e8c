using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>What lies between two definitions of one item.</summary>
internal sealed record ItemChange(Item Old, Item New)
{
    /// <summary>Why the change cannot be: the answers given so far would mean something else. Null where it can.</summary>
    public string? Refusal()
    {
        if (Refusal(Old.Type, New.Type) is { } whole) return $"Вопрос «{New.Key}»: {whole}";
        if ((Old.Type, New.Type) is not (ListType before, ListType after)) return null;
        foreach (var field in after.Fields)
        {
            if (before.Fields.FirstOrDefault(one => one.Key == field.Key) is { } old && Refusal(old.Type, field.Type) is { } mistake)
                return $"Вопрос «{New.Key}», поле «{field.Key}»: {mistake}";
        }

        return null;
    }

    /// <summary>What is asked or allowed otherwise.</summary>
    public IEnumerable<string> Logic()
    {
        if (DefinitionJson.WriteLogic(Old) == DefinitionJson.WriteLogic(New)) yield break;
        if (Old.Required != New.Required) yield return Sentence(New.Required ? "теперь обязательный" : "теперь необязательный");
        if (Old.When != New.When) yield return Sentence($"условие показа {Was(Old.When, New.When)}");
        if (Old.Constraint != New.Constraint) yield return Sentence($"проверка ответа {Was(Old.Constraint, New.Constraint)}");
        if (Old.Visibility != New.Visibility) yield return Sentence("изменилось, кто видит ответ");
        if (!(Old.AnsweredBy ?? []).SequenceEqual(New.AnsweredBy ?? [])) yield return Sentence("изменилось, кто отвечает");
        var (before, after) = (Codes(Old.Type), Codes(New.Type));
        foreach (var code in after.Except(before)) yield return Sentence($"добавлен вариант «{code}»");
        foreach (var code in before.Except(after)) yield return Sentence($"убран вариант «{code}»");
        if (before.Intersect(after).SequenceEqual(after.Intersect(before)) is false) yield return Sentence("изменился порядок вариантов");
        if (Limits(Old) != Limits(New)) yield return Sentence("изменились ограничения");
    }

    /// <summary>What is said otherwise.</summary>
    public IEnumerable<string> Words()
    {
        if (Old.Prompt != New.Prompt) yield return Sentence("новый текст вопроса");
        if (!Same(Old.PromptByForm, New.PromptByForm)) yield return Sentence("новый текст вопроса для формы наставничества");
        if (Old.Hint != New.Hint) yield return Sentence("новая подсказка");
        if ((Old.ConstraintMessage, Old.RequiredMessage) != (New.ConstraintMessage, New.RequiredMessage)) yield return Sentence("новые слова об ошибке");
        if (!Labels(Old.Type).SequenceEqual(Labels(New.Type))) yield return Sentence("новые названия вариантов");
        if ((Old.Measures, Old.Note) != (New.Measures, New.Note)) yield return Sentence("новое описание");
    }

    private static string? Refusal(ItemType old, ItemType @new)
    {
        if (old.Kind != @new.Kind)
            return $"тип был {old.Kind.Word()}, а стал {@new.Kind.Word()}. Прежние ответы потеряли бы смысл, поэтому для другого типа нужен новый ключ.";
        var isSamePick = (old, @new) is not (PickType before, PickType after) || (before.Max == 1 == (after.Max == 1) && before.Source == after.Source);
        return isSamePick ? null : "раньше выбирали иначе: другой список или один вместо нескольких. Прежние ответы потеряли бы смысл, поэтому нужен новый ключ.";
    }

    /// <summary>The type without its options, so that they are not told twice.</summary>
    private static string Limits(Item item) => DefinitionJson.WriteLogic(item with
    {
        Required = true,
        When = null,
        Constraint = null,
        Visibility = Visibility.Normal,
        AnsweredBy = null,
        Type = item.Type switch
        {
            SingleType single => single with { Options = Rest(single.Options) },
            MultiType multi => multi with { Options = Rest(multi.Options), Max = multi.Max == multi.Options.All.Count ? 0 : multi.Max },
            var type => type,
        },
    });

    private static OptionList Rest(OptionList options) => new([.. options.All.Where(option => option.For is not null || option.Score is not null)]);

    private static List<string> Codes(ItemType type) => [.. Options(type).Select(option => option.Code)];

    private static IEnumerable<string> Labels(ItemType type) => type is ListType list
        ? list.Fields.SelectMany(field => Labels(field.Type).Prepend(field.Label))
        : Options(type).Select(option => option.Label);

    private static IReadOnlyList<Option> Options(ItemType type) => type switch
    {
        SingleType single => single.Options.All,
        MultiType multi => multi.Options.All,
        _ => [],
    };

    private static bool Same(IReadOnlyDictionary<string, string>? old, IReadOnlyDictionary<string, string>? @new) =>
        (old ?? new Dictionary<string, string>()).OrderBy(one => one.Key).SequenceEqual((@new ?? new Dictionary<string, string>()).OrderBy(one => one.Key));

    private static string Was(string? old, string? @new) => (old, @new) switch
    {
        (null, _) => $"добавлено: {@new}",
        (_, null) => "убрано",
        _ => $"было {old}, стало {@new}",
    };

    private string Sentence(string what) => $"Вопрос «{New.Key}»: {what}.";
}
