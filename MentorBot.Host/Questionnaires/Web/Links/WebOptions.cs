namespace MentorBot.Host.Questionnaires.Web.Links;

/// <summary>Section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>Where people reach the program from outside, as <c>https://mentor.school.ru</c>; empty where it is reached as it listens.</summary>
    public string PublicUrl { get; set; } = "";
}
