using System.Text.Json;
using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Consents;

/// <summary>The curator has entered a signed paper in the chat.</summary>
internal sealed class AfterConsentForm(ConsentService consents) : IAfterSubmission
{
    public const string Code = "CONSENT";

    public IReadOnlyList<string> Codes => [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var curator = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        var participant = assignment.SubjectId is { } subject ? await work.Db.FindParticipantAsync(subject, cancellation) : null;
        if (curator is null || participant is null || participant.SchoolId != curator.SchoolId) return;

        var byRepresentative = answers.Text("by") == ConsentBook.Representative;
        var (_, verdict) = await consents.RecordAsync(work, participant, new ConsentInput(
            ConsentKind.Processing,
            byRepresentative ? ConsentBook.Representative : ConsentBook.Self,
            ConsentInput.Paper,
            answers.Date("signed_on") ?? work.TodayAt(participant.School!))
        {
            RepresentativeName = byRepresentative ? answers.Text("representative_name") : null,
            Kinship = byRepresentative ? answers.Text("kinship") : null,
            Number = answers.Text("number"),
        }, cancellation);
        work.Say(curator.Person, PersonNotice.Of(participant, ChatText.Paragraphs("Бумага отмечена.", verdict.Explanation)));
    }
}
