using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class ResponsibleCorpusTests
{
    public static TheoryData<string, string> Cells()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Corpus.Lines("responsibles.tsv")) data.Add(line[0], line[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_split_as_the_corpus_says(string text, string parties)
    {
        var read = ResponsibleReader.Read(text);

        Assert.Equal(parties, string.Join("; ", read.Select(party => $"{party.Type}|{party.Name}|{party.Role}|{party.Code}|{party.Grades}")));
        Assert.Equal(read.Select((_, i) => i == 0), read.Select(party => party.IsLead));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" — , ; ")]
    [InlineData(null)]
    public void An_empty_cell_names_nobody(string? text) => Assert.Empty(ResponsibleReader.Read(text));
}
