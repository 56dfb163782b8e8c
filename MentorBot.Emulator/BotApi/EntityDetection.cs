using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.Emulator.BotApi;

/// <summary>Finds the links and commands that the real server marks by itself.</summary>
internal static partial class EntityDetection
{
    public static JsonArray AddTo(string text, List<JsonObject> given)
    {
        var all = new List<JsonObject>(given);
        Add(all, "url", Links().Matches(text));
        Add(all, "bot_command", Commands().Matches(text));
        return [.. all.OrderBy(entity => (int)entity["offset"]!)];
    }

    private static void Add(List<JsonObject> entities, string type, MatchCollection matches)
    {
        foreach (Match match in matches)
            if (!entities.Exists(entity => Overlaps(entity, match)))
                entities.Add(new JsonObject { ["type"] = type, ["offset"] = match.Index, ["length"] = match.Length });
    }

    private static bool Overlaps(JsonObject entity, Match match) =>
        (int)entity["offset"]! < match.Index + match.Length && match.Index < (int)entity["offset"]! + (int)entity["length"]!;

    [GeneratedRegex(@"https?://[^\s<>«»""]*[^\s<>«»"".,;:!?)]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,32}(?![\w/<>])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commands();
}
