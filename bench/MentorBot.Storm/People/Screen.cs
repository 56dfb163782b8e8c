using MentorBot.Storm.Messenger;

namespace MentorBot.Storm.People;

internal enum ScreenKind
{
    /// <summary>A questionnaire waits to be begun.</summary>
    Offer,
    Question,
    Summary,
    Thanks,
}

/// <summary>A message that asks the person for something, as the person understands it.</summary>
/// <param name="Key">The same for every copy of the same message: what was answered once is not answered again.</param>
internal sealed record Screen(ScreenKind Kind, ChatMessage Message, string Key)
{
    public string? AssignmentId { get; init; }

    public Form? Form { get; init; }

    public Question? Question { get; init; }
}
