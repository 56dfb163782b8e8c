using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class NearestWordTests
{
    private static readonly string[] Known = ["yes", "no", "prior", "request_subject", "relevant", "selectOne"];

    [Theory]
    [InlineData("pror", "prior")]
    [InlineData("priro", "prior")]
    [InlineData("Prior", "prior")]
    [InlineData("request_subjekt", "request_subject")]
    [InlineData("relevent", "relevant")]
    [InlineData("yse", "yes")]
    [InlineData("n", "no")]
    [InlineData("selectone", "selectOne")]
    [InlineData("weather", null)]
    [InlineData("да", null)]
    [InlineData("", null)]
    public void The_word_that_was_probably_meant_is_found(string written, string? expected) => Assert.Equal(expected, NearestWord.Find(written, Known));

    [Fact]
    public void Without_words_there_is_none() => Assert.Null(NearestWord.Find("prior", []));

    [Fact]
    public void A_whole_paragraph_is_nobody_s_slip() => Assert.Null(NearestWord.Find(new string('a', 100_000), ["a", new string('a', 99_999)]));
}
