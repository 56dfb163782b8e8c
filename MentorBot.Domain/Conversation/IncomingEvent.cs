using System.Text.Json.Serialization;

namespace MentorBot.Domain.Conversation;

/// <summary>What a person did, told in words that hold for every messenger. Events are kept while they wait: the names here stay.</summary>
[JsonDerivedType(typeof(CommandReceived), "command")]
[JsonDerivedType(typeof(TextReceived), "text")]
[JsonDerivedType(typeof(TextCorrected), "corrected")]
[JsonDerivedType(typeof(ButtonPressed), "button")]
[JsonDerivedType(typeof(FileReceived), "file")]
[JsonDerivedType(typeof(ContactReceived), "contact")]
[JsonDerivedType(typeof(UnsupportedReceived), "unsupported")]
[JsonDerivedType(typeof(PersonLeft), "left")]
[JsonDerivedType(typeof(PersonReturned), "returned")]
public abstract record IncomingEvent
{
    /// <summary>The messenger's number of the message within its chat, the newest highest; 0 where it is no message or not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Number { get; init; }

    /// <summary>Somebody else's message, handed on: it is no answer to anything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsForwarded { get; init; }
}

/// <summary><c>/name argument</c>; the name without its slash, in lower case.</summary>
public sealed record CommandReceived(string Name, string? Argument) : IncomingEvent;

public sealed record TextReceived(string Text) : IncomingEvent;

/// <summary>A text that was sent before has been changed by its author; <see cref="IncomingEvent.Number"/> is that of the text.</summary>
public sealed record TextCorrected(string Text) : IncomingEvent;

/// <param name="Message">The messenger's reference to the message under which the button stands.</param>
/// <param name="Press">The messenger's reference to this press, needed to acknowledge it.</param>
public sealed record ButtonPressed(string Action, string? Message, string Press) : IncomingEvent;

/// <param name="File">The messenger's reference by which the content can be had.</param>
/// <param name="Size">In bytes, as the messenger states it.</param>
public sealed record FileReceived(string File, string Name, long Size) : IncomingEvent
{
    /// <summary>A photo, which the messenger has made smaller and given no name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPhoto { get; init; }

    /// <summary>As the messenger states it; null where it does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? ContentType { get; init; }
}

/// <summary>A contact of the messenger.</summary>
public sealed record ContactReceived(string Phone) : IncomingEvent;

/// <summary>Something that no step of a conversation takes: a sticker, a voice, a place.</summary>
public sealed record UnsupportedReceived(string Kind) : IncomingEvent;

/// <summary>The person has blocked the program: nothing can be said to them until they come back.</summary>
public sealed record PersonLeft : IncomingEvent;

public sealed record PersonReturned : IncomingEvent;
