using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>What a participant wanted the curator to know goes to the curators of the school and to nobody else.</summary>
internal sealed class AfterTell : IAfterSubmission
{
    public const string Code = "TELL";

    public IReadOnlyList<string> Codes => [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindParticipantAsync(assignment.AssigneeId, cancellation) is not { } participant || answers.Text("text") is not { } text) return;
        await Curators.TellAsync(work, participant.SchoolId, PersonNotice.Of(participant, ChatText.Paragraphs("Просит передать:", text)), cancellation);
    }
}
