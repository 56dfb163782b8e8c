using System.Reflection;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Tests.Domain.Questionnaires.Texts;

public sealed class PageTextsTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Languages => [.. EngineTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_of_the_pages_is_in_every_language(string language)
    {
        var sentences = Sentences(EngineTexts.Of(language).Pages).ToList();

        Assert.True(sentences.Count > 90, $"{sentences.Count}");
        foreach (var sentence in sentences)
        {
            Assert.False(string.IsNullOrWhiteSpace(sentence));
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_stands_in_the_file_that_no_page_says(string language)
    {
        var said = Sentences(EngineTexts.Of(language).Pages).ToHashSet();
        var unsaid = LanguageResources.ReadPages(language).Texts.Where(text => !text.Value.Contains('{', StringComparison.Ordinal) && !said.Contains(text.Value));

        Assert.Empty(unsaid);
    }

    [Fact]
    public void Another_language_is_a_file_more()
    {
        var basis = LanguageResources.ReadPages(Language.Basic);
        var file = LanguageFile.Read("""{ "texts": { "next": "Next", "progress": "Question {number} of {total}", "sentTitle": "Thank you!" } }""", basis);
        var pages = new EngineTexts(LanguageResources.Read(Language.Basic), file).Pages;

        Assert.Equal(("Next", "Question 3 of 7", "Thank you!"), (pages.Next, pages.Progress(3, 7), pages.Sent.Title));
        Assert.Equal(EngineTexts.Russian.Pages.Change, pages.Change);
    }

    [Theory]
    [InlineData("""{ "texts": { "nextt": "Next" } }""", "“nextt”, which the basic language does not know")]
    [InlineData("""{ "texts": { "progress": "Question {number}" } }""", "“progress” has the placeholders number; the basic language has number, total")]
    public void A_broken_file_of_pages_is_explained(string json, string expected)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => LanguageFile.Read(json, LanguageResources.ReadPages(Language.Basic)));
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(PageTexts texts)
    {
        var said = typeof(PageTexts).GetProperties(Own).Select(property => property.GetValue(texts)!);
        foreach (var number in (int[])[1, 2, 5])
        {
            said = said.Concat(typeof(PageTexts).GetMethods(Own).Where(method => !method.IsSpecialName)
                .Select(method => method.Invoke(texts, [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType, number))])!));
        }

        return said.SelectMany(one => one is NoticeTexts notice ? [notice.Title, notice.What, notice.Todo] : new[] { (string)one });
    }

    private static object Value(Type type, int number) =>
        type == typeof(int) ? number : type == typeof(DateOnly) ? new DateOnly(2026, 10, number) : "слова";
}
