using MentorBot.Host.Admin;
using MentorBot.Host.Consents;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>A person entered by the curator.</summary>
/// <param name="Class">Of a pupil, as «7Б».</param>
/// <param name="Position">Of an adult.</param>
internal sealed record ParticipantRequest(
    string? Name, DateOnly? BirthDate, string? Role, string? Form, string? Class, string? Position, List<ConsentRequest>? Consents)
{
    private const int MostConsents = 20;
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <returns>What is to be kept; of no use where the validation failed.</returns>
    public (Participant Participant, IReadOnlyList<ConsentInput> Consents) Read(Validation validation, School school, DateOnly today, DateTimeOffset now)
    {
        var birthDate = validation.Date(BirthDate, "birthDate");
        validation.Check(BirthDate is null || (birthDate >= EarliestBirth && birthDate < today), "birthDate", "Nobody living was born then.");
        validation.Check((Consents?.Count ?? 0) <= MostConsents, "consents", $"At most {MostConsents}.");
        var participant = new Participant
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Name = validation.Text(Name, "name", 200),
            BirthDate = birthDate,
            Role = validation.Code(Role, "role", ParticipantRoles.All),
            Form = validation.Code(Form, "form", MentoringForms.All),
            ClassOrPosition = validation.OptionalText(Class, "class", 60) ?? validation.OptionalText(Position, "position", 60),
            StartPayload = Ids.Secret(),
            CreatedAt = now,
        };
        return (participant, [.. (Consents ?? []).Take(MostConsents).Select((consent, at) => ReadConsent(validation, consent, at, today))]);
    }

    private static ConsentInput ReadConsent(Validation validation, ConsentRequest? consent, int at, DateOnly today)
    {
        if (consent is null) validation.Fail($"consents[{at}]", "Required.");
        return (consent ?? new(null, null, null, null, null, null, null, null)).Read(validation, $"consents[{at}].", today);
    }
}

/// <param name="Reason">Kept with the transition.</param>
internal sealed record ParticipantTriggerRequest(string? Trigger, string? Reason);
