using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires;

/// <summary>The written form of a questionnaire; its language stands in docs/questionnaire-language.md.</summary>
public static class DefinitionJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>Reads one definition by itself; what it says about other questionnaires is not checked.</summary>
    /// <param name="name">For the mistakes: the file or whatever else the definition came from.</param>
    /// <returns>The questionnaire, or null and what is wrong with it.</returns>
    public static (Questionnaire? Questionnaire, IReadOnlyList<DefinitionMistake> Mistakes) Read(string name, string json)
    {
        var mistakes = new List<DefinitionMistake>();
        return (QuestionnaireReader.Read(name, json, mistakes), mistakes);
    }

    /// <summary>The same for a definition that was found good before.</summary>
    /// <exception cref="QuestionnaireDefinitionException">The definition has mistakes; all are listed.</exception>
    public static Questionnaire ReadGood(string name, string json) =>
        Read(name, json) is var (questionnaire, mistakes) && questionnaire is not null ? questionnaire : throw new QuestionnaireDefinitionException(mistakes);

    /// <summary>
    /// The canonical form: fields in one order, nothing that is at its default. Two definitions that say the same are written
    /// the same, and <see cref="Read"/> makes an equal questionnaire of it.
    /// </summary>
    public static string Write(Questionnaire questionnaire, bool indented = false) => Write(questionnaire, hasWords: true, indented ? Indented : Compact);

    /// <summary>Without all that people read and without the number of the version: what is asked, of whom, when, and with which limits.</summary>
    internal static string WriteLogic(Questionnaire questionnaire) => Write(questionnaire, hasWords: false, Compact);

    internal static string WriteLogic(Item item) => Write(writer => new DefinitionWriter(writer, hasWords: false).Write(item), Compact);

    private static string Write(Questionnaire questionnaire, bool hasWords, JsonWriterOptions options) =>
        Write(writer => new DefinitionWriter(writer, hasWords).Write(questionnaire), options);

    private static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options)) write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
