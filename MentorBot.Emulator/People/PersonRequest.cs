using System.Text.Json.Nodes;

namespace MentorBot.Emulator.People;

/// <summary>What the page or a test posts for a person.</summary>
internal sealed record PersonRequest
{
    public string? Text { get; init; }
    public long? MessageId { get; init; }
    public string? CallbackData { get; init; }
    public bool Sticker { get; init; }
    public bool Block { get; init; }
    public bool Unblock { get; init; }

    /// <summary>An update of any kind, as <c>{"kind": content}</c>: for what people cannot do by themselves here.</summary>
    public JsonObject? Raw { get; init; }
}
