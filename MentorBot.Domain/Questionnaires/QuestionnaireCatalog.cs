using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Domain.Questionnaires.Loading;

namespace MentorBot.Domain.Questionnaires;

/// <summary>All questionnaires, by code. Immutable.</summary>
public sealed class QuestionnaireCatalog
{
    private const string FileEnding = ".questionnaire.json";
    private const string WordingEnding = ".wording.json";

    private readonly FrozenDictionary<string, Questionnaire> _byCode;

    private QuestionnaireCatalog(IEnumerable<Questionnaire> all, string origin)
    {
        Origin = origin;
        All = [.. all];
        _byCode = All.ToFrozenDictionary(questionnaire => questionnaire.Code);
    }

    /// <summary>Questionnaires and dialogs of the program itself, in the order of their files.</summary>
    public IReadOnlyList<Questionnaire> All { get; }

    /// <summary>The same for two catalogues that were read from the same texts.</summary>
    public string Origin { get; }

    /// <summary>The questionnaires that people know as such: without the dialogs of the program itself.</summary>
    public IEnumerable<Questionnaire> Published => All.Where(questionnaire => !questionnaire.System);

    public Questionnaire? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The questionnaire with this code; a code that does not exist is a mistake of the program.</summary>
    public Questionnaire this[string code] => _byCode[code];

    /// <summary>Loads the definitions that come with the program.</summary>
    /// <exception cref="QuestionnaireDefinitionException">At least one definition has a mistake.</exception>
    public static QuestionnaireCatalog LoadEmbedded()
    {
        var assembly = typeof(QuestionnaireCatalog).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(FileEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return Load(names.Select(name => (FileName(name), ReadText(assembly.GetManifestResourceStream(name)!))), EmbeddedWordings(assembly));
    }

    /// <summary>Loads definitions, each a file name and its text, and the files of their words in other languages.</summary>
    /// <exception cref="QuestionnaireDefinitionException">At least one definition has a mistake; all mistakes are listed.</exception>
    public static QuestionnaireCatalog Load(IEnumerable<(string FileName, string Json)> files, IEnumerable<WordingFile>? wordings = null)
    {
        var mistakes = new List<DefinitionMistake>();
        (files, wordings) = (files.ToList(), [.. wordings ?? []]);
        var read = files.Select(file => (file.FileName, Questionnaire: QuestionnaireReader.Read(file.FileName, file.Json, mistakes))).ToList();
        var whole = read.Where(file => file.Questionnaire is not null).Select(file => (file.FileName, Questionnaire: file.Questionnaire!)).ToList();
        foreach (var twice in whole.GroupBy(file => file.Questionnaire.Code).Where(group => group.Count() > 1))
            mistakes.Add(new DefinitionMistake(twice.Last().FileName, null, $"код {twice.Key} уже занят: {twice.First().FileName}"));

        // A broken file must not make others look broken that ask about its items.
        if (mistakes.Count == 0)
        {
            var byCode = whole.ToDictionary(file => file.Questionnaire.Code, file => file.Questionnaire);
            foreach (var (file, questionnaire) in whole) ReferenceChecks.AcrossAll(questionnaire, file, byCode, mistakes);
        }

        var all = AddWordings(whole.ConvertAll(file => file.Questionnaire), wordings, mistakes);
        if (mistakes.Count > 0) throw new QuestionnaireDefinitionException(mistakes);
        return new QuestionnaireCatalog(all, OriginOf([.. files.Select(file => file.Json), .. wordings.Select(wording => wording.Json)]));
    }

    private static string OriginOf(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts) hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<Questionnaire> AddWordings(List<Questionnaire> all, IEnumerable<WordingFile> wordings, List<DefinitionMistake> mistakes)
    {
        foreach (var wording in wordings)
        {
            var index = all.FindIndex(questionnaire => questionnaire.Code == wording.Code);
            if (index >= 0) all[index] = QuestionnaireReader.WithWording(all[index], wording, mistakes);
            else if (mistakes.Count == 0) mistakes.Add(new DefinitionMistake(wording.FileName, null, $"нет анкеты {wording.Code}, к которой относятся эти слова"));
        }

        return all;
    }

    /// <summary>The files <c>Wordings/LANGUAGE/CODE.wording.json</c>.</summary>
    private static IEnumerable<WordingFile> EmbeddedWordings(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(WordingEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var path = name.Split('/', '\\');
            yield return new WordingFile(name, path[^2], path[^1][..^WordingEnding.Length], ReadText(assembly.GetManifestResourceStream(name)!));
        }
    }

    private static string FileName(string resource)
    {
        var code = resource[..^FileEnding.Length].Split('.')[^1];
        return code + FileEnding;
    }

    private static string ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
