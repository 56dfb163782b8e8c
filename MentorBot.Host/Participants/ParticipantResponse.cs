using MentorBot.Domain.Consents;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <param name="PermittedTriggers">What the curator may fire now.</param>
/// <param name="ConsentState">Of the consent to the processing of personal data, today.</param>
/// <param name="Bound">Whether they have followed their link, so that the program can speak to them.</param>
internal record ParticipantResponse(
    string Id, string SchoolId, string Name, DateOnly? BirthDate, string? Class, string Role, string Form,
    ParticipantState State, IReadOnlyList<ParticipantTrigger> PermittedTriggers, ConsentState ConsentState,
    bool Bound, string StartPayload, string InviteLink, DateTimeOffset CreatedAt)
{
    public static ParticipantResponse Of(Participant participant, ParticipantFacts facts, IChatChannel channel) => new(
        Ids.Text(participant.Id), Ids.Text(participant.SchoolId), participant.Name, participant.BirthDate, participant.ClassOrPosition,
        participant.Role, participant.Form, participant.State,
        ParticipantMachine.Table.PermittedTriggers(participant.State, facts, TriggerSource.Curator), facts.Consent,
        participant.PersonId is not null, participant.StartPayload, channel.LinkTo(participant.StartPayload), participant.CreatedAt);
}

internal sealed record StateChangeResponse(DateTimeOffset At, string From, string To, string Trigger, string By, string? Note);

/// <summary>A participant with all that has happened to them.</summary>
internal sealed record ParticipantDetails : ParticipantResponse
{
    public ParticipantDetails(ParticipantResponse participant, IReadOnlyList<ConsentResponse> consents, IReadOnlyList<StateChangeResponse> history) : base(participant) =>
        (Consents, History) = (consents, history);

    public IReadOnlyList<ConsentResponse> Consents { get; }
    public IReadOnlyList<StateChangeResponse> History { get; }
}

/// <param name="Index">The place in the batch, from 0.</param>
/// <param name="Errors">Why the row was not taken, by field; null where it was.</param>
internal sealed record BatchRowResponse(int Index, string? Id, string? StartPayload, string? InviteLink, IReadOnlyDictionary<string, string[]>? Errors);

internal sealed record BatchResponse(IReadOnlyList<BatchRowResponse> Items);
