namespace MentorBot.Host.BotApi;

/// <summary>Reads a stream to its end, but never more than was allowed.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes of the stream, or null when there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> AllAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var chunk = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes) return null;
            content.Write(chunk, 0, read);
        }

        return content.ToArray();
    }
}
