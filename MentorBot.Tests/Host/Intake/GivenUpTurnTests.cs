using MentorBot.Host.Intake;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Intake;

public sealed class GivenUpTurnTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private StubTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await StubTelegram.StartAsync();

    public async Task DisposeAsync()
    {
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_handler_that_never_ends_is_apologised_for_and_can_write_nothing_afterwards()
    {
        var limits = new IntakeLimits { Patience = TimeSpan.FromMilliseconds(100), LongestTurn = TimeSpan.FromMilliseconds(500) };
        await using var host = await IntakeHost.StartAsync(folder, telegram, limits);
        telegram.Write([(1, "/say before")]);
        await telegram.SaidAsync(1);
        telegram.Write([(1, "/hang stuck"), (1, "/say after")]);

        await telegram.SaidAsync(3);
        await host.NoneWaitsAsync();
        host.Script.LetGo("stuck");
        await StubTelegram.UntilAsync(() => !host.Script.Afterwards.IsEmpty, "the handler to come back");

        Assert.IsType<ObjectDisposedException>(Assert.Single(host.Script.Afterwards));
        telegram.Write([(1, "/say last")]);
        await StubTelegram.UntilAsync(() => telegram.SaidTo(1)[^1] == "last", "the last answer");
        Assert.Collection(
            telegram.SaidTo(1),
            text => Assert.Equal("before", text),
            text => Assert.Contains("ошибка на нашей стороне", text, StringComparison.Ordinal),
            text => Assert.Equal("after", text),
            text => Assert.Equal("last", text));
        Assert.False(await host.ReadAsync(db => db.StateChanges.AnyAsync(change => change.Machine == "test")));
    }

    [Fact]
    public void A_handler_has_ten_seconds() => Assert.Equal(TimeSpan.FromSeconds(10), new IntakeLimits().LongestTurn);
}
