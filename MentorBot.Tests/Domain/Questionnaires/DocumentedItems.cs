using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>The examples of docs/questionnaire-language.md.</summary>
internal static class DocumentedItems
{
    /// <summary>Items as JSON; what the page leaves out stands as in any sample.</summary>
    public static IReadOnlyList<string> All() => Block("json");

    /// <summary>The lines of the block that is marked so.</summary>
    public static IReadOnlyList<string> Block(string mark)
    {
        var lines = File.ReadAllLines(RepositoryFolder.PathOf("docs", "questionnaire-language.md"));
        return [.. lines.SkipWhile(line => line != "```" + mark).Skip(1).TakeWhile(line => line != "```")];
    }
}
