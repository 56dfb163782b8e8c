namespace MentorBot.Migrations;

internal static class Repository
{
    /// <summary>The folder of the solution, wherever inside it this was called.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("MentorBot.sln was not found in any folder above.");
    }
}
