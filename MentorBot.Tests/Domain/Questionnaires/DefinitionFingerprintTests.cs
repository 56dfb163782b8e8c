using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>
/// What was published under a number stays what it was: people are inside of it. A change of logic needs the next number;
/// <c>UPDATE_SNAPSHOTS=1</c> then adds its line.
/// </summary>
public sealed class DefinitionFingerprintTests
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_logic_of_a_published_version_stays(string code)
    {
        var questionnaire = Samples.Catalog[code];
        var (name, fingerprint) = ($"{code} {questionnaire.Version}", DefinitionFingerprint.Of(questionnaire));
        var known = File.ReadLines(Path()).Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1]);

        if (!known.ContainsKey(name) && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            known[name] = fingerprint;
            File.WriteAllLines(Path(), known.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key}: {line.Value}"));
        }

        Assert.True(known.ContainsKey(name), $"{name} is new: run the tests once with UPDATE_SNAPSHOTS=1.");
        Assert.True(known[name] == fingerprint, $"The logic of {name} has changed: give it the version {questionnaire.Version + 1}.");
    }

    [Fact]
    public void A_fingerprint_is_the_same_in_every_language() =>
        Assert.All(Samples.Catalog.All, questionnaire => Assert.Equal(DefinitionFingerprint.Of(questionnaire), DefinitionFingerprint.Of(questionnaire.In("ru-ty"))));

    private static string Path() => RepositoryFolder.PathOf("MentorBot.Tests", "Domain", "Questionnaires", "fingerprints.txt");
}
