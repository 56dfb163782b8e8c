using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Reads a time of day as a person types it: 9:30, 9.30, 9-30, 9 30, 0930, 9ч30, 15.</summary>
public static partial class TimeReader
{
    /// <summary>The time as <c>HH:mm</c>; null where the text is no time.</summary>
    public static string? Read(string typed)
    {
        var match = Time().Match(TypedText.Fold(typed));
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") : null;
    }

    [GeneratedRegex(@"^(в\s*)?(?<hour>[0-9]{1,2})(\s*(:|\.|,|-|ч|час|часа|часов|\s)?\s*(?<minute>[0-9]{2})(\s*(м|мин|минут))?|\s*(ч|час|часа|часов))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
