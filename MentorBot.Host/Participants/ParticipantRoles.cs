namespace MentorBot.Host.Participants;

internal static class ParticipantRoles
{
    public const string Mentor = "Mentor";
    public const string Mentee = "Mentee";

    public static IReadOnlyList<string> All { get; } = [Mentee, Mentor];

    public static string TitleOf(string role) => role == Mentor ? "наставник" : "наставляемый";
}
