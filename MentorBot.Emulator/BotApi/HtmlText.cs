using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>Reads the HTML parse mode: the tags that Telegram knows, strictly nested, everything else refused.</summary>
internal static class HtmlText
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["pre"] = "pre",
        ["a"] = "text_link",
        ["blockquote"] = "blockquote",
        ["tg-spoiler"] = "spoiler",
    };

    public static (string Text, List<JsonObject> Entities) Parse(string html)
    {
        var text = new StringBuilder();
        var entities = new List<JsonObject>();
        var open = new Stack<(string Tag, JsonObject Entity)>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] is not '<')
            {
                var next = html.IndexOf('<', at);
                if (next < 0) next = html.Length;
                text.Append(WebUtility.HtmlDecode(html[at..next]));
                at = next;
                continue;
            }

            var end = html.IndexOf('>', at);
            if (end < 0) throw Unparsed($"Unclosed start tag at byte offset {at}");
            var tag = html[(at + 1)..end];
            if (tag.StartsWith('/')) Close(tag[1..].Trim(), open, text.Length, entities, at);
            else open.Push(Open(tag, text.Length, at));
            at = end + 1;
        }

        return open.Count == 0 ? (text.ToString(), entities) : throw Unparsed($"Can't find end tag corresponding to start tag {open.Peek().Tag}");
    }

    private static (string Tag, JsonObject Entity) Open(string tag, int offset, int at)
    {
        var name = tag.Split(' ', 2)[0];
        if (!Tags.TryGetValue(name, out var type)) throw Unparsed($"Unsupported start tag \"{name}\" at byte offset {at}");
        var entity = new JsonObject { ["type"] = type, ["offset"] = offset };
        if (type == "text_link" && Href(tag) is { } url) entity["url"] = url;
        return (name, entity);
    }

    private static void Close(string name, Stack<(string Tag, JsonObject Entity)> open, int offset, List<JsonObject> entities, int at)
    {
        if (!open.TryPop(out var last) || !(name.Length == 0 || last.Tag.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw Unparsed($"Unexpected end tag at byte offset {at}");
        var length = offset - (int)last.Entity["offset"]!;
        if (length == 0 || ((string)last.Entity["type"]! == "text_link" && last.Entity["url"] is null)) return;
        last.Entity["length"] = length;
        entities.Add(last.Entity);
    }

    private static string? Href(string tag)
    {
        var start = tag.IndexOf("href=\"", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var end = tag.IndexOf('"', start + 6);
        return end < 0 ? null : WebUtility.HtmlDecode(tag[(start + 6)..end]);
    }

    private static EmulatorRefusal Unparsed(string why) => EmulatorRefusal.BadRequest($"can't parse entities: {why}");
}
