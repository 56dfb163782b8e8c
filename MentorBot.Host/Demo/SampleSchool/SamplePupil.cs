using System.Text.Json;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>A pupil, as far as they have come: what is missing has not happened yet.</summary>
/// <param name="Matching">When the curator took them into the search for a pair.</param>
internal sealed record SamplePupil(
    string Key, string Name, DateOnly BirthDate, string Class, string Role, string Form, long ChatId, string Group, string Description,
    SampleDay Invited, SampleDay? Started, SampleConsent? Consent, SampleApplication? Application, SampleDay? Accepted, SampleDay? Matching);

internal sealed record SampleConsent(SampleDay On, IReadOnlyList<SamplePaper> Papers);

internal sealed record SamplePaper(string By, string Number, SampleRepresentative? Representative);

internal sealed record SampleRepresentative(string Name, string Kinship);

/// <param name="On">When it was sent off.</param>
/// <param name="Begun">When it was begun, for one that was left halfway.</param>
internal sealed record SampleApplication(string Code, SampleDay? On, SampleDay? Begun, IReadOnlyDictionary<string, JsonElement> Answers);
