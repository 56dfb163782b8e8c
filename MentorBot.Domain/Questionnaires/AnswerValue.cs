using System.Globalization;
using System.Text.Json.Serialization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>The value of an answer. Serialises to plain JSON: a string, a number, a list of strings, a list of objects, or an object that names a file.</summary>
[JsonConverter(typeof(AnswerValueJsonConverter))]
public abstract record AnswerValue;

/// <summary>An option code, an id, a text, a date <c>yyyy-MM-dd</c>, a time <c>HH:mm</c> or an address.</summary>
public sealed record TextValue(string Text) : AnswerValue
{
    public static TextValue Of(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The date that this text is; null where it is none.</summary>
    public DateOnly? AsDate() =>
        DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>A number or a point of a scale.</summary>
public sealed record NumberValue(decimal Number) : AnswerValue;

/// <summary>A file that is kept elsewhere.</summary>
/// <param name="Id">By which it is found.</param>
/// <param name="Name">As people know it.</param>
/// <param name="IsPhoto">It is a picture.</param>
public sealed record FileValue(string Id, string Name, bool IsPhoto) : AnswerValue;

/// <summary>Several option codes, ids or dates.</summary>
public sealed record ManyValue(IReadOnlyList<string> Texts) : AnswerValue
{
    public bool Equals(ManyValue? other) => other is not null && Texts.SequenceEqual(other.Texts);

    public override int GetHashCode() => Texts.Aggregate(0, HashCode.Combine);
}

/// <summary>The rows of a repeated group: field key → value.</summary>
public sealed record RowsValue(IReadOnlyList<IReadOnlyDictionary<string, AnswerValue>> Rows) : AnswerValue
{
    public bool Equals(RowsValue? other) => other is not null && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(pair => SameRow(pair.First, pair.Second));

    public override int GetHashCode() => Rows.Count;

    private static bool SameRow(IReadOnlyDictionary<string, AnswerValue> left, IReadOnlyDictionary<string, AnswerValue> right) =>
        left.Count == right.Count && left.All(field => right.TryGetValue(field.Key, out var value) && value == field.Value);
}
