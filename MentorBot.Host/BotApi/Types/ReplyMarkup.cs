using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>What stands under a message or instead of the person's keyboard.</summary>
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardRemove))]
public abstract record ReplyMarkup;
