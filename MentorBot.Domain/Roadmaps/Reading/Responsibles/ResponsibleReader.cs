using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>Splits a «responsible» cell into its parties. Total: any text gives a reading, perhaps an empty one with the reason.</summary>
public static partial class ResponsibleReader
{
    private const int LongestText = 2000;
    private const string Latin = "ABCEHKMOPTXaceopxy";
    private const string Cyrillic = "АВСЕНКМОРТХасеорху";

    /// <summary>Reads the parties in their order; the first one leads.</summary>
    /// <param name="text">The words of the cell.</param>
    /// <param name="settings">The words of the school; null for none of its own.</param>
    public static ResponsibleReading Read(string? text, ResponsibleSettings? settings = null)
    {
        var dictionary = new PartyDictionary(settings ?? ResponsibleSettings.Default);
        var line = PartyLines.Join(text is { Length: > LongestText } ? text[..LongestText] : text ?? string.Empty, dictionary);
        if (CellMarks.IsDitto(line)) return Nobody("Указано «те же»: проверьте, кто имеется в виду.") with { RepeatsPrevious = true };
        var hasBlank = CellMarks.HasBlank(line);
        line = LookAlike().Replace(CellMarks.WithoutRemarks(line), match => Cyrillic[Latin.IndexOf(match.Value[0], StringComparison.Ordinal)].ToString());
        if (CellMarks.IsDitto(line) || !line.Any(char.IsLetter)) return Nobody(hasBlank ? "Строка бланка не заполнена." : "Ответственный не указан.");

        var (parties, doubts, strange) = Split(line, new PartyTexts(dictionary));
        if (hasBlank) doubts = [.. doubts, "Имя в бланке не вписано."];
        if (parties.Count == 0) return Nobody(doubts.Count > 0 ? string.Join(' ', doubts) : "Ответственный не указан.");
        return new ResponsibleReading(parties, doubts.Count == 0 ? ReadingConfidence.High : ReadingConfidence.Medium, doubts.Count == 0 ? null : string.Join(' ', doubts)) { Strange = strange };
    }

    private static (IReadOnlyList<Responsible> Parties, IReadOnlyList<string> Doubts, IReadOnlyList<string> Strange) Split(string line, PartyTexts texts)
    {
        var names = PersonNames.Find(line);
        var list = new PartyList(texts, positionsFollowNames: names.Count > 0 && texts.Split(line[..names[0].Start]).TrueForAll(piece => CellMarks.IsLabel(piece.Words)));
        var at = 0;
        foreach (var name in names)
        {
            list.AddWords(line[at..name.Start], beforeName: true);
            list.AddPerson(name.Name);
            at = name.End;
        }

        list.AddWords(line[at..], beforeName: false);
        var parties = list.ToResponsibles();
        return (parties, list.Doubts, list.Strange);
    }

    private static ResponsibleReading Nobody(string note) => new([], ReadingConfidence.Low, note);

    /// <summary>Latin letters among initials and inside Russian words look the same and are taken for Cyrillic ones.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])[ABCEHKMOPTX](?=\s?\.)|(?<=[А-Яа-яЁё])[ABCEHKMOPTXaceopxy]|[ABCEHKMOPTXaceopxy](?=[А-Яа-яЁё])", RegexOptions.None, 1000)]
    private static partial Regex LookAlike();
}
