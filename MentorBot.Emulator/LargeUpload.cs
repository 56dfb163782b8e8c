using Microsoft.AspNetCore.Http.Metadata;

namespace MentorBot.Emulator;

/// <summary>Lets a request carry a file: a little more than the 50 MB that Telegram takes, so that the refusal can be Telegram's own.</summary>
internal sealed class LargeUpload : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => 64 * 1024 * 1024;
}
