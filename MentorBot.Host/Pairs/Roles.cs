namespace MentorBot.Host.Pairs;

/// <summary>The codes of the roles that pairs know.</summary>
internal static class Roles
{
    public const string Mentor = "Mentor";
    public const string Mentee = "Mentee";
    public const string Curator = "Curator";
}
