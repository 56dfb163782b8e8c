using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>One person at their chat with the program.</summary>
internal sealed class ChatDriver(AdminApp app, long address)
{
    private static long lastUpdate;
    private int seen;

    /// <summary>What the person sees, after all that was said has been delivered.</summary>
    public IReadOnlyList<ChatMessage> All => [.. app.Channel.Delivered.Where(said => said.Address == address).Select(said => said.Message)];

    public Task<IReadOnlyList<ChatMessage>> StartAsync(string? payload = null) => DoAsync(new CommandReceived("start", payload));

    public Task<IReadOnlyList<ChatMessage>> TypeAsync(string text) => DoAsync(new TextReceived(text));

    public Task<IReadOnlyList<ChatMessage>> PressAsync(string action) => DoAsync(new ButtonPressed(action, "1", "press"));

    /// <summary>Presses the newest button with this label.</summary>
    public Task<IReadOnlyList<ChatMessage>> PressLabelAsync(string label)
    {
        var button = All.Reverse().SelectMany(message => message.Buttons).SelectMany(row => row).FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal));
        Assert.True(button is not null, $"There is no button «{label}».");
        return PressAsync(button.Action!);
    }

    /// <summary>What was said since the last look.</summary>
    public async Task<IReadOnlyList<ChatMessage>> HearAsync()
    {
        await DeliveredAsync();
        var heard = All.Skip(seen).ToList();
        seen += heard.Count;
        return heard;
    }

    /// <summary>Submits the open form of the person with these answers, as the questionnaires do.</summary>
    public async Task<IReadOnlyList<ChatMessage>> SubmitAsync(string code, object answers)
    {
        var parsed = JsonSerializer.SerializeToElement(answers).EnumerateObject().ToDictionary(answer => answer.Name, answer => answer.Value);
        await using var scope = app.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IAfterSubmission>().Single(known => known.Codes.Contains(code));
        await app.Services.GetRequiredService<UnitOfWorkRunner>().RunAsync("system", async work =>
        {
            var person = await work.Db.People.SingleAsync(known => known.Address == address);
            var own = await work.Db.Participants.Where(participant => participant.PersonId == person.Id).Select(participant => participant.Id).ToListAsync();
            own.AddRange(await work.Db.Staff.Where(staff => staff.PersonId == person.Id).Select(staff => staff.Id).ToListAsync());
            var assignment = await work.Db.Assignments.OrderBy(given => given.Id).LastAsync(given => given.Code == code && own.Contains(given.AssigneeId));
            (assignment.State, assignment.SubmittedAt, person.ActiveAssignmentId) = (AssignmentState.Submitted, work.Now, null);
            foreach (var (key, answer) in parsed)
            {
                var kept = JsonSerializer.Serialize(new Answer(ValueOf(answer)), JsonSerializerOptions.Web);
                work.Db.Answers.Add(new StoredAnswer { AssignmentId = assignment.Id, Key = key, Value = kept, AnsweredAt = work.Now });
            }

            await handler.HandleAsync(work, assignment, parsed, CancellationToken.None);
        }, CancellationToken.None);
        return await HearAsync();
    }

    private static AnswerValue ValueOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Number ? new NumberValue(answer.GetDecimal()) : new TextValue(answer.GetString()!);

    private async Task<IReadOnlyList<ChatMessage>> DoAsync(IncomingEvent happened)
    {
        await HearAsync();
        var update = new IncomingUpdate(Interlocked.Increment(ref lastUpdate), address, happened);
        await app.Services.GetRequiredService<TurnProcessor>().ProcessAsync(update, CancellationToken.None);
        return await HearAsync();
    }

    private async Task DeliveredAsync()
    {
        await using var db = app.Services.GetRequiredService<UnitOfWorkRunner>().OpenDb();
        for (var look = 0; look < 500 && await db.Outbox.AnyAsync(); look++) await Task.Delay(10);
    }
}

internal static class HeardMessages
{
    public static string Text(this IReadOnlyList<ChatMessage> messages) => string.Join("\n", messages.Select(message => message.Text.Value));

    public static IReadOnlyList<string> Labels(this IReadOnlyList<ChatMessage> messages) =>
        [.. messages.SelectMany(message => message.Buttons).SelectMany(row => row).Select(button => button.Label)];
}
