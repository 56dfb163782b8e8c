namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>Commas inside «Центр творчества, спорта и туризма» or inside brackets part nobody: they are hidden while a cell is split.</summary>
internal static class QuotedParts
{
    private const string Signs = ",;/и";
    private const char FirstHidden = '\uE000';

    public static string Hide(string text)
    {
        var letters = text.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            var close = EndOf(text, at);
            for (var inside = at + 1; inside < close; inside++)
                if (Signs.IndexOf(letters[inside], StringComparison.Ordinal) is >= 0 and var sign && (letters[inside] != 'и' || IsAlone(text, inside))) letters[inside] = (char)(FirstHidden + sign);
            at = Math.Max(at, close);
        }

        return new string(letters);
    }

    /// <summary>A text whose signs all part nobody.</summary>
    public static string Hidden(string text)
    {
        for (var sign = 0; sign < Signs.Length; sign++)
            if (Signs[sign] != 'и') text = text.Replace(Signs[sign], (char)(FirstHidden + sign));
        return text;
    }

    public static string Show(string text)
    {
        for (var sign = 0; sign < Signs.Length; sign++) text = text.Replace((char)(FirstHidden + sign), Signs[sign]);
        return text;
    }

    private static int EndOf(string text, int at) => text[at] switch
    {
        '«' => text.IndexOf('»', at),
        '(' => text.IndexOf(')', at),
        '"' => text.IndexOf('"', at + 1),
        '“' or '„' => text.IndexOfAny(['”', '“'], at + 1),
        _ => -1,
    };

    private static bool IsAlone(string text, int at) => char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
}
