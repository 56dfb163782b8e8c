using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class DeadlineCorpusTests
{
    public static TheoryData<string, string, string, string, string> Wordings()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var line in Corpus.Lines("deadlines.tsv")) data.Add(line[0], line[1], line[2], line[3], line[4]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_wording_is_read_as_the_corpus_says(string text, string period, string kinds, string dates, string confidence)
    {
        var ends = period.Split("..");
        var deadline = DeadlineReader.Read(text, new DeadlineContext(Corpus.Day(ends[0]), Corpus.Day(ends[1])));

        Assert.Equal(kinds, deadline.Parts.Count == 0 ? "Unknown" : string.Join('+', deadline.Parts.Select(part => part.Kind)));
        Assert.Equal(dates, deadline.Parts.Count == 0 ? "-" : string.Join(';', deadline.Parts.Select(Dates)));
        Assert.Equal(confidence, deadline.Confidence.ToString());
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void What_is_not_sure_says_why(string text, string period, string kinds, string dates, string confidence)
    {
        var ends = period.Split("..");
        var deadline = DeadlineReader.Read(text, new DeadlineContext(Corpus.Day(ends[0]), Corpus.Day(ends[1])));

        Assert.True(confidence == "High" || !string.IsNullOrEmpty(deadline.Note), $"«{text}» is {kinds} {dates} without a reason.");
    }

    private static string Dates(DeadlinePart part) => part.Kind switch
    {
        DeadlineKind.Date => Corpus.Day(part.Due),
        DeadlineKind.Range => $"{Corpus.Day(part.Start)}..{Corpus.Day(part.Due)}",
        DeadlineKind.Recurring when part.Occurrences.Count == 0 => part.Rule!,
        DeadlineKind.Recurring => string.Join(',', part.Occurrences.Select(day => Corpus.Day(day))),
        DeadlineKind.Relative => part.Anchor!,
        _ => $"{Corpus.Day(part.Start)}..{Corpus.Day(part.End)}",
    };
}
