using System.Globalization;

namespace MentorBot.Host.Questionnaires.Web;

/// <summary>What the buttons of the pages say: the value of the input <see cref="Name"/>.</summary>
internal static class PageCommands
{
    public const string Name = "do";
    public const string Begin = "begin";
    public const string Next = "next";

    /// <summary>Paper: shows the questions that the answers so far call for.</summary>
    public const string Refresh = "refresh";
    public const string Check = "check";
    public const string Mend = "mend";
    public const string Save = "save";

    private const string Adding = "add:";
    private const string Removing = "remove:";
    private const string Pressing = "press:";

    /// <summary>An action of the engine.</summary>
    public static string Press(string action) => Pressing + action;

    public static string AddRow(string name) => Adding + name;

    public static string RemoveRow(string name, int row) => $"{Removing}{name}:{row.ToString(CultureInfo.InvariantCulture)}";

    public static string? ReadPress(string command) => After(Pressing, command);

    public static string? ReadAddRow(string command) => After(Adding, command);

    public static (string Name, int Row)? ReadRemoveRow(string command) =>
        After(Removing, command)?.Split(':') is [var name, var row] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (name, index) : null;

    private static string? After(string prefix, string command) => command.StartsWith(prefix, StringComparison.Ordinal) ? command[prefix.Length..] : null;
}
