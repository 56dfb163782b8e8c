using System.Globalization;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

/// <summary>How people and days are called in what is said about pairs and meetings.</summary>
internal static class PairNames
{
    /// <summary>How a participant is shown to the other side: first name, initial of the surname, class or position.</summary>
    public static string ForOtherSide(Participant participant)
    {
        var words = participant.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words switch
        {
            [] => "участник без имени",
            [var only] => only,
            [var surname, var first, ..] => $"{first} {surname[0]}.",
        };
        return string.IsNullOrWhiteSpace(participant.ClassOrPosition) ? name : $"{name}, {participant.ClassOrPosition}";
    }

    /// <summary>The full name, which only the school's staff see.</summary>
    public static string Full(Participant participant) =>
        string.IsNullOrWhiteSpace(participant.ClassOrPosition) ? NameOf(participant) : $"{NameOf(participant)}, {participant.ClassOrPosition}";

    public static string Full(Pair pair) => $"{NameOf(pair.Mentor!)} — {string.Join(", ", pair.Mentees.Select(mentee => NameOf(mentee.Participant!)))}";

    public static string MenteesForOtherSide(Pair pair) => string.Join("; ", pair.Mentees.Select(mentee => ForOtherSide(mentee.Participant!)));

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string NameOf(Participant participant) => participant.Name.Length > 0 ? participant.Name : "без имени";
}
