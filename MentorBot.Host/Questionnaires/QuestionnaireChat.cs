using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Questionnaires in the chat: their buttons, what is typed while one is open, and their place in the menu.</summary>
internal sealed class QuestionnaireChat(QuestionnaireShelf shelf, ChatRuns runs) : IOpenForm, IChatButtons, IMenuSection
{
    public string Area => PromptView.Area;

    public int Order => 10;

    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (await ActiveAsync(turn, cancellation) is not { } assignment) return false;
        await runs.ApplyAsync(turn, assignment, EventOf(turn.Event), cancellation);
        return true;
    }

    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await ActiveAsync(turn, cancellation) is not { } assignment) return false;
        await runs.ApplyAsync(turn, assignment, new RunEvent.Open(), cancellation);
        return true;
    }

    /// <summary><c>q:ASSIGNMENT:go</c> or <c>q:ASSIGNMENT:STEP:ACTION</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var assignment = words.Count > 1 ? await OwnAsync(turn, Ids.Parse(words[0]), cancellation) : null;
        if (assignment is null) await SayClosedAsync(turn, "Этой анкеты у вас нет.", cancellation);
        else if (!IsOpen(assignment)) await SayClosedAsync(turn, ClosedText(assignment), cancellation);
        else await runs.ApplyAsync(turn, assignment, EventOf(words), cancellation);
    }

    public Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation) =>
        OpenQuestionnaires.ButtonsAsync(turn, shelf, except: null, cancellation);

    private static RunEvent EventOf(IReadOnlyList<string> words) =>
        words.Count > 2 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var step)
            ? new RunEvent.Pressed(step, string.Join(':', words.Skip(2)))
            : new RunEvent.Open();

    /// <summary>What the engine is to make of anything but a press.</summary>
    public static RunEvent EventOf(IncomingEvent incoming) => incoming switch
    {
        TextReceived text => new RunEvent.Typed(text.Text),
        FileReceived => new RunEvent.Unsupported(UnsupportedInput.File),
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
        var assignment = await turn.Db.Assignments.SingleOrDefaultAsync(known => known.Id == id, cancellation);
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
