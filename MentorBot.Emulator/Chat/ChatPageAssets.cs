using System.Security.Cryptography;

namespace MentorBot.Emulator.Chat;

/// <summary>One file of the page.</summary>
internal sealed record ChatPageAsset(byte[] Content, string MimeType)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content)[..8])}\"";
}

/// <summary>The files of the page, which lie inside the assembly.</summary>
internal static class ChatPageAssets
{
    private const string Prefix = "MentorBot.Emulator.ChatPage.";

    private static readonly Dictionary<string, string> MimeTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static Dictionary<string, ChatPageAsset> Load()
    {
        var assembly = typeof(ChatPageAssets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name =>
            {
                using var resource = assembly.GetManifestResourceStream(name)!;
                var content = new byte[resource.Length];
                resource.ReadExactly(content);
                return new ChatPageAsset(content, MimeTypes[Path.GetExtension(name)]);
            }, StringComparer.Ordinal);
    }
}
