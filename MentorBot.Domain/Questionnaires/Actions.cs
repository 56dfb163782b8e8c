using System.Globalization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Actions of buttons that every item shares. Each fits 24 bytes.</summary>
public static class Actions
{
    public const string Ready = "ok";
    public const string Skip = "skip";
    public const string Back = "back";
    public const string Keep = "keep";
    public const string Decline = "decline";
    public const string Send = "send";
    public const string AddRow = "add";
    public const string RemoveLast = "del";
    public const string WholeList = "all";

    /// <summary>Edits the item with this index, out of the summary.</summary>
    public static string Edit(int index) => "e" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page that «p2» turns to, the item that «e12» edits; null for another action.</summary>
    public static int? NumberAfter(char letter, string action) =>
        action.Length > 1 && action[0] == letter && int.TryParse(action.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The toggle of an option carries what it shall become, not «the other»: two taps in a row, or a tap on
    /// a message that is one tap old, cannot undo each other.
    /// </summary>
    public static string Toggle(string option, bool selected) => option + (selected ? "-" : "+");
}
