namespace MentorBot.Domain.Questionnaires;

/// <summary>What kind of change lies between two definitions.</summary>
public enum DefinitionChangeKind
{
    /// <summary>They say the same.</summary>
    None,

    /// <summary>Only what people read differs: it reaches who is inside.</summary>
    Wording,

    /// <summary>What is asked differs: a new version, and who is inside finishes theirs.</summary>
    Logic,

    /// <summary>Old and new answers under one key would mean different things: a new key is needed.</summary>
    Refused,
}

/// <summary>What lies between two definitions of one questionnaire.</summary>
/// <param name="Details">What has changed, each in one Russian sentence; of a refused change, why it is refused.</param>
public sealed record DefinitionChange(DefinitionChangeKind Kind, IReadOnlyList<string> Details)
{
    /// <summary>Compares two definitions; the number of the version does not count.</summary>
    /// <exception cref="ArgumentException">They are of different questionnaires.</exception>
    public static DefinitionChange Between(Questionnaire old, Questionnaire @new)
    {
        if (old.Code != @new.Code) throw new ArgumentException($"{old.Code} and {@new.Code} are different questionnaires.", nameof(@new));
        var pairs = @new.Items.Where(item => old.Find(item.Key) is not null).Select(item => new ItemChange(old.Find(item.Key)!, item)).ToList();
        var refusals = pairs.Select(pair => pair.Refusal()).OfType<string>().ToList();
        if (refusals.Count > 0) return new DefinitionChange(DefinitionChangeKind.Refused, refusals);
        if (DefinitionJson.WriteLogic(old) != DefinitionJson.WriteLogic(@new))
            return new DefinitionChange(DefinitionChangeKind.Logic, [.. Whole(old, @new), .. Items(old, @new), .. pairs.SelectMany(pair => pair.Logic())]);
        var words = Words(old, @new).Concat(pairs.SelectMany(pair => pair.Words())).ToList();
        return new DefinitionChange(words.Count > 0 ? DefinitionChangeKind.Wording : DefinitionChangeKind.None, words);
    }

    private static IEnumerable<string> Items(Questionnaire old, Questionnaire @new)
    {
        foreach (var item in @new.Items.Where(item => old.Find(item.Key) is null)) yield return $"Добавлен вопрос «{item.Key}».";
        foreach (var item in old.Items.Where(item => @new.Find(item.Key) is null)) yield return $"Убран вопрос «{item.Key}».";
        var before = old.Items.Select(item => item.Key).Where(key => @new.Find(key) is not null);
        var after = @new.Items.Select(item => item.Key).Where(key => old.Find(key) is not null);
        if (!before.SequenceEqual(after)) yield return "Изменился порядок вопросов.";
    }

    private static IEnumerable<string> Whole(Questionnaire old, Questionnaire @new)
    {
        var isSameAudience = old.Audience.Roles.SequenceEqual(@new.Audience.Roles)
            && (old.Audience.Forms ?? []).SequenceEqual(@new.Audience.Forms ?? [])
            && old.Audience.Forms is null == @new.Audience.Forms is null
            && old.Audience.ConfirmedBy.SequenceEqual(@new.Audience.ConfirmedBy);
        if (!isSameAudience) yield return "Изменилось, кто заполняет анкету.";
        if (old.Opens.Event != @new.Opens.Event) yield return "Изменилось, когда открывается анкета.";
        if (old.Opens.WindowDays != @new.Opens.WindowDays) yield return "Изменился срок заполнения.";
        if (!(old.Express ?? new HashSet<string>()).SetEquals(@new.Express ?? new HashSet<string>())) yield return "Изменился короткий вариант.";
        if (old.Summary != @new.Summary) yield return @new.Summary ? "Перед отправкой ответы теперь показываются ещё раз." : "Перед отправкой ответы больше не показываются.";
    }

    private static IEnumerable<string> Words(Questionnaire old, Questionnaire @new)
    {
        if (old.TitleRu != @new.TitleRu) yield return $"Название: «{@new.TitleRu}».";
        var isSameElse = (old.Title, old.Moment, old.Note, old.Audience.Note, old.Opens.Note) == (@new.Title, @new.Moment, @new.Note, @new.Audience.Note, @new.Opens.Note);
        if (!isSameElse) yield return "Изменилось описание анкеты.";
        foreach (var language in @new.Wordings.Keys.Union(old.Wordings.Keys).Order(StringComparer.Ordinal))
        {
            if (!SameWording(old, @new, language)) yield return $"Изменились слова варианта «{language}».";
        }
    }

    private static bool SameWording(Questionnaire old, Questionnaire @new, string language) =>
        (old.Wordings.GetValueOrDefault(language), @new.Wordings.GetValueOrDefault(language)) is ({ } before, { } after)
        && DefinitionJson.Write(old.With(language, before)) == DefinitionJson.Write(old.With(language, after));
}
