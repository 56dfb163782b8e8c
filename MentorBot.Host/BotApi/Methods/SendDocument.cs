using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorBot.Host.BotApi.Json;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Sends a file; the only call that goes as a form instead of JSON.</summary>
public sealed record SendDocument() : BotApiRequest<SentMessage>("sendDocument")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The file, 50 MB at most.</summary>
    public required InputFile Document { get; init; }

    /// <summary>The text under it, up to 1024 characters.</summary>
    public string? Caption { get; init; }

    /// <summary>The marked parts of the caption.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>The buttons.</summary>
    public ReplyMarkup? ReplyMarkup { get; init; }

    internal override TimeSpan TimeoutOf(BotApiOptions options) => options.TransferTimeout;

    internal override HttpContent ToContent()
    {
        var form = new MultipartFormDataContent { { new StringContent(ChatId.ToString(CultureInfo.InvariantCulture)), "chat_id" } };
        if (Caption is not null) form.Add(new StringContent(Caption), "caption");
        if (CaptionEntities is not null)
            form.Add(new StringContent(JsonSerializer.Serialize([.. CaptionEntities], BotApiJson.Instance.MessageEntityArray)), "caption_entities");
        if (ReplyMarkup is not null)
            form.Add(new StringContent(JsonSerializer.Serialize(ReplyMarkup, BotApiJson.Instance.ReplyMarkup)), "reply_markup");
        form.Add(FilePart());
        return form;
    }

    private ReadOnlyMemoryContent FilePart()
    {
        var part = new ReadOnlyMemoryContent(Document.Content);
        part.Headers.TryAddWithoutValidation("Content-Type", Document.MimeType);
        // Telegram reads the plain filename as UTF-8 bytes and knows no filename*; header values travel as Latin-1.
        var name = Document.FileName.Replace("\\", "_").Replace("\"", "'").Replace("\r", " ").Replace("\n", " ");
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"document\"; filename=\"{bytes}\"");
        return part;
    }
}
