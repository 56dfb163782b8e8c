using System.Text.Json;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Emulator;

public sealed class WebhookTests
{
    [Fact]
    public async Task Updates_are_posted_with_the_secret_those_waiting_first()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await using var hook = await HookServer.StartAsync();
        await emulator.ActAsync(77, new { text = "Раньше" });

        await emulator.Bot.SendAsync(new SetWebhook { Url = hook.Url, SecretToken = "s_1" });
        await emulator.ActAsync(77, new { text = "Позже" });

        var first = await hook.NextAsync();
        Assert.Equal("s_1", first.Secret);
        Assert.Equal("Раньше", Text(first));
        Assert.Equal("Позже", Text(await hook.NextAsync()));
    }

    [Fact]
    public async Task A_refused_update_is_repeated_before_the_next_of_its_queue()
    {
        await using var emulator = await EmulatorServer.StartAsync(configure: options => options.WebhookFirstPause = TimeSpan.FromMilliseconds(1));
        await using var hook = await HookServer.StartAsync(refusals: 2);
        await emulator.Bot.SendAsync(new SetWebhook { Url = hook.Url });

        await emulator.ActAsync(77, new { text = "Один" });
        await emulator.ActAsync(77, new { text = "Два" });

        var texts = new List<string?>();
        for (var i = 0; i < 4; i++) texts.Add(Text(await hook.NextAsync()));
        Assert.Equal(["Один", "Один", "Один", "Два"], texts);
    }

    [Fact]
    public async Task What_was_taken_by_the_webhook_does_not_come_again_by_polling()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await using var hook = await HookServer.StartAsync();
        await emulator.Bot.SendAsync(new SetWebhook { Url = hook.Url });
        await emulator.ActAsync(77, new { text = "Один" });
        await emulator.ActAsync(77, new { text = "Два" });
        await hook.NextAsync();
        await hook.NextAsync();

        await emulator.Bot.SendAsync(new DeleteWebhook());
        await emulator.ActAsync(77, new { text = "Три" });

        // The second may have been taken without its confirmation being written yet: at least once, as with Telegram.
        var left = await emulator.Bot.SendAsync(new GetUpdates());
        Assert.DoesNotContain(left, update => update.Message!.Text == "Один");
        Assert.Equal("Три", left[^1].Message!.Text);
    }

    [Theory]
    [InlineData("ftp://example.org", null)]
    [InlineData("нет", null)]
    [InlineData("https://example.org", "с пробелом")]
    public async Task A_bad_address_or_secret_is_refused(string url, string? secret)
    {
        await using var emulator = await EmulatorServer.StartAsync();

        var error = await Assert.ThrowsAsync<BotApiException>(() => emulator.Bot.SendAsync(new SetWebhook { Url = url, SecretToken = secret }));

        Assert.Equal(BotApiErrorKind.BadRequest, error.Kind);
    }

    private static string? Text(HookCall call) => JsonSerializer.Deserialize<Update>(call.Body)!.Message!.Text;
}
