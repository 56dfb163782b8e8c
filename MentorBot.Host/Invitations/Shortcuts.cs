using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Invitations;

/// <summary>The phrases that stay at hand below the input.</summary>
internal static class Shortcuts
{
    public const string Menu = "Меню";
    public const string Help = "Помощь";
    public const string TellCurator = "Сказать куратору";

    private static readonly IReadOnlyList<IReadOnlyList<string>> OfStaff = [[Menu, Help]];
    private static readonly IReadOnlyList<IReadOnlyList<string>> OfParticipants = [[Menu, Help], [TellCurator]];

    /// <summary>Whether a typed text is one of these phrases.</summary>
    public static bool Contains(string phrase) => phrase is Menu or Help or TellCurator;

    public static ChatMessage Message(ChatText text, bool isParticipant) => new(text, [], isParticipant ? OfParticipants : OfStaff);
}
