using System.Text.Json.Nodes;

namespace MentorBot.Storm.People;

/// <summary>How a person answers one question, and what must be stored then.</summary>
internal abstract record Answer
{
    /// <summary>What the admin API must show; null where nothing may be stored.</summary>
    public string? Stored { get; init; }

    /// <summary>One form for both sides of a comparison: numbers as numbers, several codes without an order.</summary>
    public static string? Canonical(JsonNode? stored) => stored switch
    {
        null => null,
        JsonArray several => string.Join('|', several.Select(Canonical).Order(StringComparer.Ordinal)),
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        _ => stored.ToString(),
    };
}

/// <summary>Takes the first choice of a list that only the program knows, or skips an empty one; what is stored is not foretold.</summary>
internal sealed record TakeFirst : Answer;

/// <summary>Types a text.</summary>
internal sealed record TypeText(string Text) : Answer;

/// <summary>Taps the button with this label.</summary>
internal sealed record TapButton(string Label) : Answer;

/// <summary>Ticks these, then «Готово».</summary>
internal sealed record TickOptions(IReadOnlyList<string> Labels) : Answer;
