using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>The same words, typed, scanned or pasted in another way, mean the same.</summary>
public sealed class DeadlineSpellingTests
{
    private const string Cyrillic = "аеорсхукмтвнАЕОРСХУКМТВН";
    private const string Latin = "aeopcxykmtbhAEOPCXYKMTBH";

    private static readonly Dictionary<string, Func<string, string>> Spellings = new(StringComparer.Ordinal)
    {
        ["upper case"] = text => text.ToUpperInvariant(),
        ["lower case"] = text => text.ToLowerInvariant(),
        ["with the dots of ё"] = text => text.Replace('е', 'ё'),
        ["without the dots of ё"] = text => text.Replace('ё', 'е'),
        ["blanks that do not break"] = text => text.Replace(' ', '\u00a0'),
        ["thin blanks"] = text => text.Replace(' ', '\u2009'),
        ["tabulators"] = text => text.Replace(' ', '\t'),
        ["doubled blanks, also outside"] = text => $" {text.Replace(" ", "  ", StringComparison.Ordinal)} ",
        ["a line for every word"] = text => text.Replace(" ", " \n", StringComparison.Ordinal),
        ["hyphens for dashes"] = text => text.Replace('–', '-').Replace('—', '-'),
        ["dashes for hyphens"] = text => text.Replace('-', '–'),
        ["long dashes"] = text => text.Replace('-', '—').Replace('–', '—'),
        ["hyphens that do not break"] = text => text.Replace('-', '\u2011'),
        ["minus signs"] = text => text.Replace('-', '−').Replace('–', '−'),
        ["a full stop after it"] = text => text + ".",
        ["a semicolon after it"] = text => text + ";",
        ["a comma after it"] = text => text + ",",
        ["quotes around it"] = text => $"«{text}»",
        ["an invisible sign before it"] = text => "\u200b" + text,
        ["a soft hyphen in a word"] = text => text.Replace("тяб", "тя\u00adб", StringComparison.Ordinal),
        ["Latin letters that look alike"] = InLatin,
        ["Latin capitals that look alike"] = text => InLatin(text.ToUpperInvariant()),
        ["Cyrillic letters in Roman digits"] = text => text.Replace('I', 'І').Replace('X', 'Х'),
    };

    public static TheoryData<string> Names => [.. Spellings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_wording_of_the_corpus_reads_the_same_with(string spelling) => Assert.All(Corpus.Lines("deadlines.tsv"), line =>
    {
        var spelled = Spellings[spelling](line[0]);
        if (spelled == line[0]) return;
        var ends = line[1].Split("..");
        var context = new DeadlineContext(Corpus.Day(ends[0]), Corpus.Day(ends[1]));
        Assert.Equal(Meaning(DeadlineReader.Read(line[0], context)), Meaning(DeadlineReader.Read(spelled, context)));
    });

    private static string InLatin(string text) => string.Concat(text.Select(sign => Cyrillic.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : sign));

    private static string Meaning(Deadline read) =>
        $"{read.Confidence} " + string.Join(';', read.Parts.Select(part => $"{part.Kind} {Corpus.Day(part.Start)} {Corpus.Day(part.Due)} {Corpus.Day(part.End)} {part.Rule} {string.Join(',', part.Occurrences.Select(day => Corpus.Day(day)))}"));
}
