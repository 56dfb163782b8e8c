namespace MentorBot.Host.BotApi.Types;

/// <summary>Gives the person their own keyboard back.</summary>
public sealed record ReplyKeyboardRemove : ReplyMarkup
{
    /// <summary>Always true: that is the mark of this kind on the wire.</summary>
    public bool RemoveKeyboard { get; init; } = true;
}
