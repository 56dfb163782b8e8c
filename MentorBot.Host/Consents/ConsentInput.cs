using MentorBot.Domain.Consents;

namespace MentorBot.Host.Consents;

/// <summary>The fact of a signed paper, checked.</summary>
/// <param name="By"><c>self</c> or <c>representative</c>.</param>
/// <param name="Form"><c>paper</c> or <c>eDocument</c>.</param>
internal sealed record ConsentInput(ConsentKind Kind, string By, string Form, DateOnly SignedOn)
{
    public const string Paper = "paper";
    public const string EDocument = "eDocument";

    public string? RepresentativeName { get; init; }
    public string? Kinship { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string? Number { get; init; }
    public string? StoredAt { get; init; }
}
