using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Tests.Host.Conversations;

public sealed class FailedTurnTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_update_whose_handler_fails_is_apologised_for_once_and_held_up_never()
    {
        await using var world = await ReminderWorld.StartAsync(folder, more: OnlyTheFailingCommand);
        var update = new IncomingUpdate(1, ReminderWorld.Address, new CommandReceived("fail", null));

        await world.The<TurnProcessor>().ProcessAsync(update, CancellationToken.None);
        await world.The<TurnProcessor>().ProcessAsync(update, CancellationToken.None);

        await world.The<OutboxSender>().IdleAsync(CancellationToken.None);
        Assert.Contains("ошибка на нашей стороне", Assert.Single(world.Heard), StringComparison.Ordinal);
    }

    private static void OnlyTheFailingCommand(WebApplicationBuilder builder) => builder.Services
        .RemoveAll<IChatCommand>().RemoveAll<IChatButtons>().RemoveAll<IChatFiles>().RemoveAll<IMenuSection>()
        .AddScoped<IChatCommand, FailingCommand>().AddScoped<IOpenForm, NoOpenForm>().AddSingleton<IFrequentTurns, NoFrequentTurns>();

    private sealed class FailingCommand : IChatCommand
    {
        public string Name => "fail";

        public string? Shortcut => null;

        public Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
