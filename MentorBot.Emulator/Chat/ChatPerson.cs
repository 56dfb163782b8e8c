namespace MentorBot.Emulator.Chat;

/// <summary>A person that a visitor can be.</summary>
/// <param name="ChatId">The person's chat with the bot.</param>
/// <param name="Name">The name as people say it.</param>
/// <param name="Role">The role in a word or two.</param>
/// <param name="Description">Where the person stands and what can be tried with them, in one short sentence.</param>
/// <param name="Group">The heading it stands under.</param>
/// <param name="StartPayload">What the first «Начать» sends after <c>/start</c>, for a person with an invitation.</param>
public sealed record ChatPerson(long ChatId, string Name, string Role, string Description, string Group, string? StartPayload = null);
