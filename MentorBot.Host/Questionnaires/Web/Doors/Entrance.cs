using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Web.Doors;

/// <summary>How an address was found when somebody came to it.</summary>
internal abstract record Entrance
{
    private Entrance()
    {
    }

    /// <summary>This browser may go on.</summary>
    public sealed record Open(Visit Visit) : Entrance;

    /// <summary>Nobody has opened the link yet.</summary>
    public sealed record Untouched(Visit Visit) : Entrance;

    public sealed record Shut(ShutReason Reason) : Entrance;
}

internal enum ShutReason
{
    Unknown,
    OtherBrowser,
    Expired,
    Revoked,
    TooManyWrong,
}

/// <summary>Somebody at a page of a link.</summary>
/// <param name="Path">Of the page, with the secret in it.</param>
/// <param name="Actor">Who acts, for the history: the one whose questionnaire it is, or the curator who asked for the link.</param>
internal sealed record Visit(HttpContext Http, WebLink Link, Assignment Assignment, Questionnaire Questionnaire, string Path, string Actor)
{
    public string FormKey => Browser.FormKey(Link, Http);
}
