namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>«заместители директора по УР» after several names is the position of each of them, in the singular.</summary>
internal static class PluralPosition
{
    private static readonly (string Plural, string Singular)[] Forms =
    [
        ("заместители", "заместитель"), ("социальные педагоги", "социальный педагог"), ("педагоги-психологи", "педагог-психолог"), ("методисты", "методист"),
        ("завучи", "завуч"), ("учителя", "учитель"), ("руководители", "руководитель"), ("кураторы", "куратор"), ("психологи", "психолог"),
        ("педагоги-организаторы", "педагог-организатор"), ("советники", "советник"), ("специалисты", "специалист"),
    ];

    /// <summary>The singular of a shared position; null when the words are not one.</summary>
    public static string? Singular(string words)
    {
        var plain = PartyTexts.Plain(words);
        foreach (var (plural, singular) in Forms)
            if (plain.Begins(plural) && !plain.Begins(plural + "-")) return singular + words[plural.Length..];
        return null;
    }
}
