using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.BotApi;

internal static class UploadReader
{
    public static async Task<Upload> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        var name = Path.GetFileName(file.FileName);
        return new Upload(name.Length > 0 ? name : "file", file.ContentType ?? "application/octet-stream", content);
    }
}
