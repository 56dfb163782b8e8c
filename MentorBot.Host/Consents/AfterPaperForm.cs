using System.Text.Json;
using MentorBot.Domain.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Consents;

/// <summary>The curator has entered a document of a mentor in the chat.</summary>
internal sealed class AfterPaperForm(ConsentService consents) : IAfterSubmission
{
    public const string Code = "PAPER";

    public IReadOnlyList<string> Codes => [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var curator = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        var mentor = assignment.SubjectId is { } subject ? await work.Db.FindParticipantAsync(subject, cancellation) : null;
        if (curator is null || mentor is null || mentor.SchoolId != curator.SchoolId || KindOf(answers.Text("kind")) is not { } kind) return;

        var signed = answers.Date("signed_on") ?? work.TodayAt(mentor.School!);
        await consents.RecordAsync(work, mentor, new ConsentInput(kind, ConsentBook.Self, ConsentInput.Paper, signed) { Number = answers.Text("number") }, cancellation);
        work.Say(curator.Person, PersonNotice.Of(mentor, "Документ отмечен."));
    }

    private static ConsentKind? KindOf(string? code) => code switch
    {
        "labour_consent" => ConsentKind.LabourConsent,
        "cooperation_agreement" => ConsentKind.CooperationAgreement,
        "clearance_certificate" => ConsentKind.ClearanceCertificate,
        _ => null,
    };
}
