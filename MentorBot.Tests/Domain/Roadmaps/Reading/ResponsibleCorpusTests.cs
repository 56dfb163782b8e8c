using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

public sealed class ResponsibleCorpusTests
{
    public static TheoryData<string, string, string> Cells()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in Corpus.Lines("responsibles.tsv")) data.Add(line[0], line[1], line.Length > 2 ? line[2] : nameof(ReadingConfidence.High));
        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_split_as_the_corpus_says(string text, string parties, string confidence)
    {
        var read = ResponsibleReader.Read(text);

        Assert.Equal(parties, string.Join("; ", read.Parties.Select(party => $"{party.Type}|{party.Name}|{party.Role}|{party.Code}|{party.Grades}")));
        Assert.Equal(read.Parties.Select((_, i) => i == 0), read.Parties.Select(party => party.IsLead));
        Assert.Equal(confidence, read.Confidence.ToString());
        Assert.Equal(read.Confidence < ReadingConfidence.High, read.Note is not null);
    }

    [Fact]
    public void Words_that_nobody_knows_are_given_out_as_they_are_printed_until_the_school_explains_them()
    {
        Assert.Equal(["рук. ШМО"], ResponsibleReader.Read("куратор, рук. ШМО").Strange);
        var explained = new ResponsibleSettings { Known = [new KnownParty("рук. ШМО", ResponsibleType.Role)] };
        Assert.Empty(ResponsibleReader.Read("куратор, рук. ШМО", explained).Strange);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" — , ; ")]
    [InlineData(null)]
    public void An_empty_cell_names_nobody(string? text)
    {
        var read = ResponsibleReader.Read(text);

        Assert.Empty(read.Parties);
        Assert.Equal("Ответственный не указан.", read.Note);
    }

    [Theory]
    [InlineData("Орлова Д.Е., зам. директора по ВР\nкл. руководители", "Орлова Д.Е.|зам. директора по ВР; |кл. руководители")]
    [InlineData("Орлова Д.Е., зам. директора по УВР\nвоспитатели", "Орлова Д.Е.|зам. директора по УВР; |воспитатели")]
    [InlineData("Орлова Д.Е., руководитель\nметодических объединений", "Орлова Д.Е.|руководитель методических объединений")]
    [InlineData("Орлова Д.Е., заместитель\nдиректора по ВР", "Орлова Д.Е.|заместитель директора по ВР")]
    [InlineData("классные\nруководители", "|классные руководители")]
    public void A_collective_on_a_line_of_its_own_is_a_party(string text, string parties) =>
        Assert.Equal(parties, string.Join("; ", ResponsibleReader.Read(text).Parties.Select(party => $"{party.Name}|{party.Role}")));

    [Fact]
    public void A_school_adds_words_of_its_own()
    {
        var settings = new ResponsibleSettings { Known = [new("ЗДИОТ", ResponsibleType.Role, "Deputy"), new("старостат", ResponsibleType.Role, null, Collective: true)] };

        Assert.Equal(ReadingConfidence.Medium, ResponsibleReader.Read("ЗДИОТ, старостат школы").Confidence);
        var read = ResponsibleReader.Read("ЗДИОТ Белова И.О., старостата школы", settings);

        Assert.Equal(ReadingConfidence.High, read.Confidence);
        Assert.Equal([("Белова И.О.", "ЗДИОТ", "Deputy"), (null, "старостата школы", null)], read.Parties.Select(party => (party.Name, party.Role, party.Code)));
    }
}
