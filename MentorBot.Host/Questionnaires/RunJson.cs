using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires;

/// <summary>How a run is kept in its rows: nothing that is at its default, and Cyrillic as it is read.</summary>
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class RunJson : JsonSerializerContext
{
    public static RunJson Instance { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
