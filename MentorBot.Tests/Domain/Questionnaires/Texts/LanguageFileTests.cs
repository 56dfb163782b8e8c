using System.Reflection;
using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Tests.Domain.Questionnaires.Texts;

public sealed class LanguageFileTests
{
    public static TheoryData<string> Languages => [.. EngineTexts.Languages];

    [Fact]
    public void Russian_comes_with_both_ways_of_address() => Assert.Equal(["ru", "ru-ty"], EngineTexts.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_of_the_engine_is_in_every_language(string language)
    {
        foreach (var sentence in Sentences(EngineTexts.Of(language)))
        {
            Assert.False(string.IsNullOrWhiteSpace(sentence));
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Fact]
    public void Children_are_never_addressed_as_strangers()
    {
        var polite = new Regex(@"\b(вы|вас|вам|вами|ваш\w*)\b|\w{2,}(ите|йте|ьте)(сь)?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

        Assert.Contains(Sentences(EngineTexts.Russian), sentence => polite.IsMatch(sentence));
        Assert.All(Sentences(EngineTexts.Of("ru-ty")), sentence => Assert.DoesNotMatch(polite, sentence));
    }

    [Theory]
    [InlineData("ru-ty", "Выбери, пожалуйста, хотя бы 2.")]
    [InlineData("ru-ty-x", "Выбери, пожалуйста, хотя бы 2.")]
    [InlineData("ru", "Выберите, пожалуйста, хотя бы 2.")]
    [InlineData("xx", "Выберите, пожалуйста, хотя бы 2.")]
    [InlineData("", "Выберите, пожалуйста, хотя бы 2.")]
    public void A_language_without_a_file_falls_back(string language, string expected) => Assert.Equal(expected, EngineTexts.Of(language).AtLeast(2));

    [Theory]
    [InlineData(1, "Пока 1 знак, ")]
    [InlineData(3, "Пока 3 знака, ")]
    [InlineData(11, "Пока 11 знаков, ")]
    [InlineData(121, "Пока 121 знак, ")]
    public void A_word_takes_the_form_of_its_number(int length, string expected) =>
        Assert.StartsWith(expected, EngineTexts.Russian.TooShort(length, 200), StringComparison.Ordinal);

    [Fact]
    public void Another_language_may_have_other_forms_of_words_and_numbers()
    {
        var english = Read("""
            {
              "plural": "germanic", "decimalSeparator": ".", "dateFormat": "dd MMM yyyy",
              "texts": { "phoneDigits": "{count} {count|digit|digits}", ALL }
            }
            """);

        Assert.Equal("1 digit", english.PhoneDigits(1));
        Assert.Equal("2 digits", english.PhoneDigits(2));
        Assert.Equal("4.5", english.Number(4.5m));
        Assert.Equal("25 Dec 2026", english.Date(new DateOnly(2026, 12, 25)));
        Assert.Equal("Да", english.Yes);
    }

    [Theory]
    [InlineData("""{ "texts": { "yess": "Да" } }""", "“yess”, which the basic language does not know")]
    [InlineData("""{ "texts": { "atMost": "Не больше" } }""", "“atMost” has the placeholders ; the basic language has max")]
    [InlineData("""{ "texts": { "atMost": "Не больше {min}" } }""", "“atMost” has the placeholders min; the basic language has max")]
    [InlineData("""{ "texts": { "tooFewRows": "{min} {min|строка|строк}" } }""", "“TooFewRows” has not 3 forms")]
    [InlineData("""{ "texts": { "atMost": "Не больше {max" } }""", "a brace that is not closed")]
    [InlineData("""{ "plural": "martian" }""", "“martian” is not known; known are germanic")]
    [InlineData("""{ "text": {} }""", "cannot be read")]
    [InlineData("""[]""", "cannot be read")]
    public void A_broken_language_file_is_explained(string json, string expected)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => Read(json));

        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>Words with forms have as many as their own language wants, so that a language with another rule says them all.</summary>
    private static EngineTexts Read(string json)
    {
        var basis = LanguageResources.Read(Language.Basic);
        var all = basis.Texts.Where(text => text.Value.Contains('|', StringComparison.Ordinal) && text.Key != "phoneDigits")
            .Select(text => $"\"{text.Key}\": \"{Regex.Replace(text.Value.Replace("\"", "'", StringComparison.Ordinal), @"\{(?<name>\w+)\|[^}]*\}", "{${name}|one|other}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))}\"");
        return new EngineTexts(LanguageFile.Read(json.Replace("ALL", string.Join(", ", all), StringComparison.Ordinal), basis));
    }

    private static IEnumerable<string> Sentences(EngineTexts texts)
    {
        foreach (var property in typeof(EngineTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.PropertyType == typeof(string)))
            yield return (string)property.GetValue(texts)!;
        foreach (var input in Enum.GetValues<UnsupportedInput>()) yield return texts.Unsupported(input);
        foreach (var number in (int[])[1, 2, 5])
        {
            var methods = typeof(EngineTexts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName && method.ReturnType == typeof(string) && method.Name != nameof(EngineTexts.Unsupported));
            foreach (var method in methods) yield return (string)method.Invoke(texts, [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType, number))])!;
        }
    }

    private static object? Value(Type type, int number) => type switch
    {
        _ when type == typeof(int) || type == typeof(int?) => number,
        _ when type == typeof(decimal) => (decimal)number,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 10, number),
        _ => "икс",
    };
}
