namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>The heading of a column, taken apart: <c>label@PupilPupil::English (en)</c>.</summary>
/// <param name="Name">The name as we know it, or as it was written where we do not.</param>
/// <param name="Form">The form of mentoring that the texts are for; empty for all.</param>
/// <param name="Language">The language as written; empty where none is named.</param>
internal sealed record ColumnHeader(string Name, string Form, string Language)
{
    public static ColumnHeader Parse(string written, IReadOnlyDictionary<string, string> synonyms)
    {
        var text = written.Trim();
        // Older forms say bind::relevant, and some say label:English with one colon.
        foreach (var prefix in (string[])["bind::", "bind:", "control::", "control:"])
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) text = text[prefix.Length..];
        var whole = Words.Fold(text);
        if (synonyms.TryGetValue(whole, out var known)) return new ColumnHeader(known, "", "");
        var (head, language) = Split(text, text.Contains("::", StringComparison.Ordinal) ? "::" : ":");
        var (name, form) = Split(head, "@");
        var folded = Words.Fold(name);
        return new ColumnHeader(synonyms.GetValueOrDefault(folded, folded), form.Trim(), language.Trim());
    }

    private static (string Head, string Tail) Split(string text, string sign)
    {
        var index = text.IndexOf(sign, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + sign.Length)..]);
    }
}
