using MentorBot.Host.BotApi.Methods;

namespace MentorBot.Tests.Emulator;

public sealed class RestartTests
{
    [Fact]
    public async Task Waiting_updates_messages_and_people_survive_a_restart_and_numbers_go_on()
    {
        var folder = Directory.CreateTempSubdirectory("emulator").FullName;
        long chat, firstUpdate, firstMessage;
        await using (var before = await EmulatorServer.StartAsync(folder, keepFolder: true))
        {
            chat = await before.CreatePersonAsync("Оля");
            await before.ActAsync(chat, new { text = "До" });
            firstMessage = (await before.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Ответ" })).MessageId;
            firstUpdate = Assert.Single(await before.Bot.SendAsync(new GetUpdates())).UpdateId;
        }

        await using var after = await EmulatorServer.StartAsync(folder);
        await after.ActAsync(chat, new { text = "После" });
        var sent = await after.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Снова" });
        var updates = await after.Bot.SendAsync(new GetUpdates());

        Assert.Equal(["До", "После"], updates.Select(update => update.Message!.Text));
        Assert.Equal([firstUpdate, firstUpdate + 1], updates.Select(update => update.UpdateId));
        Assert.Equal("Оля", updates[1].Message!.From!.FirstName);
        Assert.True(sent.MessageId > firstMessage);
        Assert.Equal(4, (await after.ChatAsync(chat)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_webhook_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("emulator").FullName;
        await using var hook = await HookServer.StartAsync();
        await using (var before = await EmulatorServer.StartAsync(folder, keepFolder: true))
            await before.Bot.SendAsync(new SetWebhook { Url = hook.Url });

        await using var after = await EmulatorServer.StartAsync(folder);
        await after.ActAsync(77, new { text = "Привет" });

        Assert.Contains("Привет", (await hook.NextAsync()).Body, StringComparison.Ordinal);
    }
}
