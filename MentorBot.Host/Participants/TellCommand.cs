using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Invitations;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>Always at hand for participants: a word to the curator that nobody else reads.</summary>
internal sealed class TellCommand(IAssignments assignments) : IChatCommand
{
    public string Name => "tell";

    public string? Shortcut => Shortcuts.TellCurator;

    public async Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        var id = turn.Person.Id;
        var participant = await turn.Db.WholeParticipants()
            .Where(known => known.PersonId == id && known.State != ParticipantState.Erased)
            .OrderByDescending(known => known.Id)
            .FirstOrDefaultAsync(cancellation);
        if (participant is null)
        {
            turn.Reply(new ChatMessage("Эта возможность — для участников программы. Если вы хотите участвовать, попросите приглашение у куратора вашей школы."));
            return;
        }

        turn.ActAs(participant);
        await assignments.BeginAsync(turn, new OpenRequest(participant.School!, AfterTell.Code, participant.Id, turn.Person), cancellation);
    }
}
