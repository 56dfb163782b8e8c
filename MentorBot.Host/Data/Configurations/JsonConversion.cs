using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal static class JsonConversion
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Keeps a value that is always read and written whole as JSON in one column.</summary>
    public static PropertyBuilder<T> HasJsonConversion<T>(this PropertyBuilder<T> property) where T : class? =>
        property.HasJson(value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!);

    /// <summary>
    /// The same for a value that nobody can change in place, because neither it nor what it consists of has anything to set:
    /// a row needs no copy to compare itself with, and while it has the value that it was read with, nothing is compared.
    /// </summary>
    public static PropertyBuilder<T> HasImmutableJsonConversion<T>(this PropertyBuilder<T> property) where T : class? => property.HasJson(value => value);

    private static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, Expression<Func<T, T>> snapshot) where T : class? =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            json => JsonSerializer.Deserialize<T>(json, Options)!,
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || JsonSerializer.Serialize(left, Options) == JsonSerializer.Serialize(right, Options),
                value => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(value, Options)),
                snapshot));
}
