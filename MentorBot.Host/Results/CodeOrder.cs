using System.Globalization;

namespace MentorBot.Host.Results;

/// <summary>C2 stands before C10.</summary>
internal sealed class CodeOrder : IComparer<string>
{
    public static readonly CodeOrder Instance = new();

    public int Compare(string? x, string? y) => string.Compare(x, y, CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
