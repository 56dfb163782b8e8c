namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>A known party: how its words begin, whose code it is.</summary>
/// <param name="Words">Stems of the first words, in order; a stem that ends with a dot must be the whole word.</param>
/// <param name="Collective">It stands for many, so it is never a person's position.</param>
internal sealed record RoleWord(string[] Words, string? Code, ResponsibleType Type, bool Collective);

/// <summary>The words that are known: the school's own, then those of the program. The first entry that fits wins.</summary>
internal sealed class PartyDictionary(ResponsibleSettings settings)
{
    private const int LongestEnding = 2;

    private readonly RoleWord[] known = [.. settings.Known.Select(OwnWord), .. KnownParties.All];

    /// <summary>The entry whose words begin <paramref name="text"/>, in the spelling of <see cref="PartyTexts.Plain"/>.</summary>
    public RoleWord? Match(string text)
    {
        var words = text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var entry in known)
            if (Array.Exists(entry.Words, stems => Fits(stems, words))) return entry;
        return null;
    }

    private static bool Fits(string stems, string[] words)
    {
        var parts = stems.Split(' ');
        if (parts.Length > words.Length) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var word = words[i].Trim('.', ',', '«', '»', '"', '(', ')');
            if (parts[i].Ends(".") ? word != parts[i][..^1] : !word.Begins(parts[i])) return false;
        }

        return true;
    }

    private static RoleWord OwnWord(KnownParty party)
    {
        var stems = party.Words.OnOneLine().Split(' ').Select(word => (IsWhole: word.Length <= 3 || word.All(char.IsUpper), Plain: PartyTexts.Plain(word).Trim('.')))
            .Select(word => word.IsWhole ? word.Plain + "." : word.Plain.Length > 4 ? word.Plain[..^LongestEnding] : word.Plain);
        return new RoleWord([string.Join(' ', stems)], party.Code, party.Type, party.Collective || party.Type is ResponsibleType.Org);
    }
}
