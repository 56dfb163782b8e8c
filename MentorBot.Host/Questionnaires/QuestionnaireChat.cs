using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;
using MentorBot.Host.Questionnaires.Answering;
using MentorBot.Host.Questionnaires.Files;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;
using FileType = MentorBot.Domain.Questionnaires.Kinds.FileType;

namespace MentorBot.Host.Questionnaires;

/// <summary>Questionnaires in the chat: their buttons, what is typed while one is open, and their place in the menu.</summary>
internal sealed class QuestionnaireChat(QuestionnaireShelf shelf, ChatRuns runs, SentFiles sentFiles, AnswerJudge judge, Piles piles, SentMarks marks) : IOpenForm, IChatButtons, IMenuSection
{
    /// <summary>Nobody turns so far; a forged number must not overflow.</summary>
    private const int LastPage = 1000;

    private static readonly Func<MentorBotDb, long, CancellationToken, Task<Assignment?>> AssignmentOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long id, CancellationToken _) => db.Assignments.SingleOrDefault(assignment => assignment.Id == id));

    public string Area => PromptView.Area;

    public int Order => 10;

    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (await ActiveAsync(turn, cancellation) is not { } assignment) return false;
        if (await WhyNotAsync(turn, assignment, cancellation) is { } why)
        {
            if (!await piles.IsToldAsync(turn, cancellation)) await runs.AskAgainAsync(turn, assignment, Piles.Words(why, await TextsAsync(turn, assignment, cancellation)), cancellation);
        }
        else if (turn.Event is TextCorrected && !IsForThisQuestion(turn, assignment)) await runs.ApplyAsync(turn, assignment, new RunEvent.Open(), cancellation, (await TextsAsync(turn, assignment, cancellation)).CorrectedLate);
        else if (turn.Event is FileReceived file) await sentFiles.TakeAsync(turn, assignment, file, cancellation);
        else await runs.ApplyAsync(turn, assignment, EventOf(turn.Event), cancellation);
        return true;
    }

    public async Task<bool> WantsFileAsync(Turn turn, CancellationToken cancellation) =>
        await ActiveAsync(turn, cancellation) is { } assignment && RunStore.StateOf(assignment).Position is { } key
        && (await shelf.OfAsync(assignment, cancellation)).Find(key)?.Type is FileType;

    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await ActiveAsync(turn, cancellation) is not { } assignment) return false;
        await runs.ApplyAsync(turn, assignment, new RunEvent.Open(), cancellation);
        return true;
    }

    /// <summary><c>q:ASSIGNMENT:go</c>, <c>q:ASSIGNMENT:STEP:ACTION</c> or <c>q:more:PAGE</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is [OpenQuestionnaires.More, var page])
        {
            await ShowMoreAsync(turn, int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, LastPage) : 0, cancellation);
            return;
        }

        var assignment = words.Count > 1 ? await OwnAsync(turn, Ids.Parse(words[0]), cancellation) : null;
        if (assignment is null) await SayClosedAsync(turn, "Этой анкеты у вас нет.", cancellation);
        else if (!IsOpen(assignment)) await SayClosedAsync(turn, ClosedText(assignment), cancellation);
        else await runs.ApplyAsync(turn, assignment, EventOf(words), cancellation);
    }

    private async Task ShowMoreAsync(Turn turn, int page, CancellationToken cancellation)
    {
        var buttons = await OpenQuestionnaires.ButtonsAsync(turn, shelf, except: null, cancellation, page);
        turn.Reply(ChatMessage.Column(buttons.Count > 0 ? "Какую анкету открыть?" : "Больше открытых анкет нет.", [.. buttons, Menu.Button]));
    }

    public Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation) =>
        OpenQuestionnaires.ButtonsAsync(turn, shelf, except: null, cancellation);

    /// <summary>Somebody types, and it is not clear to which of several questionnaires that belongs.</summary>
    public async Task<bool> OfferChoiceAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Event is not TextReceived { IsForwarded: false }) return false;
        var open = await ButtonsAsync(turn, cancellation);
        if (open.Count < 2) return false;
        turn.Reply(ChatMessage.Column("У вас открыто несколько анкет, и я не знаю, к какой относится это сообщение: оно никуда не записано. Какую продолжим?", [.. open, Menu.Button]));
        return true;
    }

    private static async Task<EngineTexts> TextsAsync(Turn turn, Assignment assignment, CancellationToken cancellation) =>
        EngineTexts.Of(RunContextBuilder.LanguageOf((await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).Participant));

    private async ValueTask<NoAnswer?> WhyNotAsync(Turn turn, Assignment assignment, CancellationToken cancellation) => turn.Event switch
    {
        { IsForwarded: true } => NoAnswer.Forwarded,
        TextReceived or FileReceived or ContactReceived => await judge.JudgeAsync(turn.Person.Address, turn.UpdateId, turn.CameAt, turn.Event, assignment.Id, RunStore.StateOf(assignment), cancellation),
        _ => null,
    };

    /// <summary>The text was typed at the question that still stands, so it was refused: its correction is a new try.</summary>
    private bool IsForThisQuestion(Turn turn, Assignment assignment) =>
        marks.CameAfterQuestion(turn.Person.Address, assignment.Id, RunStore.StateOf(assignment).Step, turn.Event.Number);

    private static RunEvent EventOf(IReadOnlyList<string> words) =>
        words.Count > 2 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var step)
            ? new RunEvent.Pressed(step, string.Join(':', words.Skip(2)))
            : new RunEvent.Open();

    /// <summary>What the engine is to make of anything but a press.</summary>
    public static RunEvent EventOf(IncomingEvent incoming) => incoming switch
    {
        TextReceived text => new RunEvent.Typed(text.Text),
        TextCorrected text => new RunEvent.Typed(text.Text),
        FileReceived file => new RunEvent.SentFile(SentFiles.RefOf(file, id: 0)),
        ContactReceived contact => new RunEvent.SentContact(contact.Phone),
        UnsupportedReceived { Kind: "sticker" } => new RunEvent.Unsupported(UnsupportedInput.Sticker),
        UnsupportedReceived { Kind: "voice" } => new RunEvent.Unsupported(UnsupportedInput.Voice),
        UnsupportedReceived { Kind: "photo" } => new RunEvent.Unsupported(UnsupportedInput.Photo),
        UnsupportedReceived { Kind: "location" } => new RunEvent.Unsupported(UnsupportedInput.Location),
        UnsupportedReceived { Kind: "contact" } => new RunEvent.Unsupported(UnsupportedInput.Contact),
        _ => new RunEvent.Unsupported(UnsupportedInput.Other),
    };

    private static bool IsOpen(Assignment assignment) => assignment.State is AssignmentState.Opened or AssignmentState.InProgress;

    private static string ClosedText(Assignment assignment) => assignment.State switch
    {
        AssignmentState.Submitted or AssignmentState.Corrected => "Эта анкета уже отправлена, спасибо.",
        AssignmentState.Planned => "Эта анкета ещё не открыта.",
        _ => "Эта анкета закрыта.",
    };

    private static async Task<Assignment?> ActiveAsync(Turn turn, CancellationToken cancellation) =>
        turn.Person.ActiveAssignmentId is { } id && await OwnAsync(turn, id, cancellation) is { } assignment && IsOpen(assignment) ? assignment : null;

    /// <summary>An assignment of this person; null for anybody else's.</summary>
    private static async Task<Assignment?> OwnAsync(Turn turn, long id, CancellationToken cancellation)
    {
        var assignment = await AssignmentOf(turn.Db, id, cancellation);
        if (assignment is null) return null;
        return (await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).Person?.Id == turn.Person.Id ? assignment : null;
    }

    /// <summary>A kind word, then what the person was in the middle of.</summary>
    private async Task SayClosedAsync(Turn turn, string text, CancellationToken cancellation)
    {
        turn.Toast = text;
        if (!await ShowAsync(turn, cancellation)) turn.ReplyBelow(new ChatMessage(ChatText.Paragraphs(text, "Что можно сделать сейчас: /menu")));
    }
}
