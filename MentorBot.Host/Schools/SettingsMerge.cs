using System.Text.Json.Nodes;

namespace MentorBot.Host.Schools;

/// <summary>Changes to settings as a JSON merge patch (RFC 7396).</summary>
internal static class SettingsMerge
{
    /// <summary>Objects are merged. Null takes a property away, so that it is as most schools have it. Everything else takes the place of what was there.</summary>
    /// <param name="settings">Is changed.</param>
    public static JsonObject Merge(JsonObject settings, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null) settings.Remove(name);
            else if (value is not JsonObject inner) settings[name] = value.DeepClone();
            else if (settings[name] is JsonObject known) Merge(known, inner);
            else settings[name] = Merge([], inner);
        }

        return settings;
    }
}
