using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>A day told from that of the first start: «day -12» is twelve days before it.</summary>
[JsonConverter(typeof(SampleDayConverter))]
internal readonly record struct SampleDay(int Offset)
{
    private const string Prefix = "day ";

    public override string ToString() => $"{Prefix}{Offset.ToString(CultureInfo.InvariantCulture)}";

    public static SampleDay? TryParse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(text[Prefix.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            ? new SampleDay(offset)
            : null;
}

internal sealed class SampleDayConverter : JsonConverter<SampleDay>
{
    public override SampleDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SampleDay.TryParse(reader.GetString() ?? "") ?? throw new JsonException("A day of the sample school is written «day -12».");

    public override void Write(Utf8JsonWriter writer, SampleDay value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
