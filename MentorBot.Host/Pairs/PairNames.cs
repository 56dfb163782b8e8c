using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;

namespace MentorBot.Host.Pairs;

/// <summary>How people and days are called in what is said about pairs and meetings.</summary>
internal static class PairNames
{
    /// <summary>The full name, which only the school's staff see.</summary>
    public static string Full(Participant participant) =>
        string.IsNullOrWhiteSpace(participant.ClassOrPosition) ? NameOf(participant) : $"{NameOf(participant)}, {participant.ClassOrPosition}";

    public static string Full(Pair pair) => $"{NameOf(pair.Mentor!)} — {string.Join(", ", pair.Mentees.Select(mentee => NameOf(mentee.Participant!)))}";

    public static string MenteesForOtherSide(Pair pair) => string.Join("; ", pair.Mentees.Select(mentee => ShownNames.Of(mentee.Participant!)));

    public static string Day(DateOnly day) => EngineTexts.Russian.Date(day);

    private static string NameOf(Participant participant) => participant.Name.Length > 0 ? participant.Name : "без имени";
}
