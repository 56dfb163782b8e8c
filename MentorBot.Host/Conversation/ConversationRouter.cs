using MentorBot.Domain.Conversation;
using MentorBot.Host.Participants.Reachability;
using MentorBot.Host.Questionnaires.Answering;

namespace MentorBot.Host.Conversation;

/// <summary>Says which handler an event belongs to. Adding a feature adds handlers, never a branch here.</summary>
internal sealed class ConversationRouter(
    IEnumerable<IChatCommand> commands, IEnumerable<IChatButtons> buttons, IEnumerable<IChatFiles> files, IOpenForm openForm, Menu menu, Piles piles, WelcomeBack welcome)
{
    private const string NotRead = "Пересланные сообщения я не разбираю. Что можно сделать сейчас: /menu";

    public async Task HandleAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Event is PersonLeft)
        {
            await PersonReachability.LeaveAsync(turn, cancellation);
            return;
        }

        if (!turn.Person.Reachable)
        {
            var unreachableSince = turn.Person.UnreachableSince;
            await PersonReachability.BackAsync(turn, cancellation);
            if (unreachableSince is { } since) await welcome.SayAsync(turn, since, cancellation);

            // They may never have seen the question that was asked last: whatever they type first is no answer to it.
            if (turn.Event is not (CommandReceived or ButtonPressed or FileReceived) && await openForm.ShowAsync(turn, cancellation)) return;
        }

        switch (turn.Event)
        {
            case PersonReturned:
                return;
            case { IsForwarded: true } and not FileReceived:
                await AnswerOpenFormAsync(turn, cancellation);
                break;
            case CommandReceived command:
                await RunAsync(turn, commands.FirstOrDefault(known => known.Name == command.Name), command.Argument, cancellation);
                break;
            case TextReceived { Text: var text } when commands.FirstOrDefault(known => known.Shortcut == text.Trim()) is { } shortcut:
                await shortcut.HandleAsync(turn, null, cancellation);
                break;
            case ButtonPressed pressed:
                await PressAsync(turn, pressed, cancellation);
                break;
            case FileReceived file:
                await TakeFileAsync(turn, file, cancellation);
                break;
            default:
                await AnswerOpenFormAsync(turn, cancellation);
                break;
        }
    }

    private async Task RunAsync(Turn turn, IChatCommand? command, string? argument, CancellationToken cancellation)
    {
        if (command is not null) await command.HandleAsync(turn, argument, cancellation);
        else await menu.ShowAsync(turn, "Такой команды я не знаю.", cancellation);
    }

    private async Task PressAsync(Turn turn, ButtonPressed pressed, CancellationToken cancellation)
    {
        var words = pressed.Action.Split(':');
        if (buttons.FirstOrDefault(known => known.Area == words[0]) is { } area) await area.HandleAsync(turn, words[1..], cancellation);
        else await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task TakeFileAsync(Turn turn, FileReceived file, CancellationToken cancellation)
    {
        var isForUs = file.IsPhoto || await openForm.WantsFileAsync(turn, cancellation);
        foreach (var handler in isForUs ? [] : files)
        {
            if (await handler.HandleAsync(turn, file, cancellation)) return;
        }

        await AnswerOpenFormAsync(turn, cancellation);
    }

    private async Task AnswerOpenFormAsync(Turn turn, CancellationToken cancellation)
    {
        if (await openForm.AnswerAsync(turn, cancellation)) return;
        if (turn.Event.IsForwarded) await piles.TellAsync(turn, NotRead, cancellation);
        else if (turn.Event is not TextCorrected) await menu.ShowAsync(turn, "Сейчас я не жду ответа.", cancellation);
        else await menu.ShowAsync(turn, "Исправленное сообщение я вижу, но ответ сейчас не жду.", cancellation);
    }
}

/// <summary>The questionnaire or form that a person is in.</summary>
internal interface IOpenForm
{
    /// <summary>Takes what was typed or sent as an answer.</summary>
    /// <returns>False where the person is in no form.</returns>
    Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation);

    /// <summary>Whether a file is just what the person is asked for.</summary>
    Task<bool> WantsFileAsync(Turn turn, CancellationToken cancellation);

    /// <summary>Shows the pending question again.</summary>
    /// <returns>False where the person is in no form.</returns>
    Task<bool> ShowAsync(Turn turn, CancellationToken cancellation);
}
