using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Emulator;

public sealed class FileTests
{
    [Fact]
    public async Task A_persons_file_reaches_the_bot_whole()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        var content = new byte[300_000];
        new Random(1).NextBytes(content);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "Карта.docx" }, { new StringContent("Дорожная карта"), "caption" } };

        using var response = await emulator.People.PostAsync($"people/{chat}/updates", form);
        var message = Assert.Single(await emulator.Bot.SendAsync(new GetUpdates())).Message!;
        var file = await emulator.Bot.SendAsync(new GetFile { FileId = message.Document!.FileId });

        Assert.Equal(("Карта.docx", 300_000L, "Дорожная карта"), (message.Document.FileName, message.Document.FileSize, message.Caption));
        Assert.EndsWith(".docx", file.FilePath, StringComparison.Ordinal);
        Assert.Equal(content, await emulator.Bot.DownloadFileAsync(file.FilePath!, maxBytes: 300_000));
        Assert.Null(await emulator.Bot.DownloadFileAsync(file.FilePath!, maxBytes: 299_999));
    }

    [Fact]
    public async Task The_bots_file_reaches_the_person_under_its_own_name()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();

        var sent = await emulator.EchoOfAsync(new SendDocument { ChatId = chat, Document = new InputFile("Отчёт за май.txt", "итоги"u8.ToArray()), Caption = "Готово" });

        var document = (await emulator.ChatAsync(chat)).GetProperty("items")[0].GetProperty("document");
        using var download = await emulator.People.GetAsync(document.GetProperty("url").GetString());
        Assert.Equal("Отчёт за май.txt", sent.Document!.FileName);
        Assert.Equal("Отчёт за май.txt", document.GetProperty("fileName").GetString());
        Assert.Equal("итоги", await download.Content.ReadAsStringAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_file_above_20_MB_cannot_be_fetched_by_the_bot()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[(20 * 1024 * 1024) + 1]), "file", "big.bin" } };
        using var response = await emulator.People.PostAsync("people/77/updates", form);
        response.EnsureSuccessStatusCode();
        var id = Assert.Single(await emulator.Bot.SendAsync(new GetUpdates())).Message!.Document!.FileId;

        var error = await Assert.ThrowsAsync<BotApiException>(() => emulator.Bot.SendAsync(new GetFile { FileId = id }));

        Assert.Equal("Bad Request: file is too big", error.Description);
    }
}
