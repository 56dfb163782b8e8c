namespace MentorBot.Host.Questionnaires;

/// <summary>By which way answers came; the words of the contract.</summary>
internal static class AnswerSource
{
    public const string Web = "web";
    public const string Paper = "paper";
}
