namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>The examples of docs/questionnaire-language.md.</summary>
internal static class DocumentedItems
{
    /// <summary>Items as JSON; what the page leaves out stands as in any sample.</summary>
    public static IReadOnlyList<string> All() => Block("json");

    /// <summary>The lines of the block that is marked so.</summary>
    public static IReadOnlyList<string> Block(string mark)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docs", "questionnaire-language.md"));
        return [.. lines.SkipWhile(line => line != "```" + mark).Skip(1).TakeWhile(line => line != "```")];
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "MentorBot.sln"))) root = root.Parent;
        return root!.FullName;
    }
}
