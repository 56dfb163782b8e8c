namespace MentorBot.Host.BotApi.Types;

/// <summary>Buttons instead of the person's keyboard: a tap sends the button's text as a message.</summary>
public sealed record ReplyKeyboardMarkup : ReplyMarkup
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<IReadOnlyList<KeyboardButton>> Keyboard { get; init; }

    /// <summary>As low as its buttons need.</summary>
    public bool? ResizeKeyboard { get; init; }

    /// <summary>Folds away after one tap.</summary>
    public bool? OneTimeKeyboard { get; init; }

    /// <summary>Stays in sight when it is not used.</summary>
    public bool? IsPersistent { get; init; }

    /// <summary>The grey words in the empty input field, 1 to 64 characters.</summary>
    public string? InputFieldPlaceholder { get; init; }
}
