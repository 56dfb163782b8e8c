using MentorBot.Host.Admin;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>Enters people whom the curator knows, with the papers they have signed.</summary>
internal sealed class ParticipantEntry(ConsentService consents)
{
    /// <returns>Null where the request has mistakes; then nothing is changed.</returns>
    public async Task<Participant?> AddAsync(UnitOfWork work, School school, ParticipantRequest request, Validation validation, CancellationToken cancellation)
    {
        var (participant, papers) = request.Read(validation, school, work.TodayAt(school), work.Now);
        if (validation.Failed) return null;
        participant.School = school;
        work.Db.Participants.Add(participant);
        foreach (var paper in papers) await consents.RecordAsync(work, participant, paper, cancellation);
        return participant;
    }
}
