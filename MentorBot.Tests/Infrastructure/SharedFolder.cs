namespace MentorBot.Tests.Infrastructure;

/// <summary>The specification that stands beside the checkout: tests that need it are skipped, with the reason, where it is not there.</summary>
internal static class SharedFolder
{
    /// <summary>The full path of <paramref name="relative"/> inside the specification folder; skips the running test where it is missing.</summary>
    public static string Require(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", relative);
            if (File.Exists(candidate) || Directory.Exists(candidate)) return candidate;
        }

        Skip.If(true, $"The specification folder with {relative} is not beside this checkout.");
        return relative;
    }
}
