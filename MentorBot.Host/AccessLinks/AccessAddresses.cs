using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Links;

namespace MentorBot.Host.AccessLinks;

/// <summary>Where the secret addresses lead.</summary>
internal static class AccessAddresses
{
    public const string Calendar = "/calendar";
    public const string Roadmap = "/r";

    /// <summary>What a program opens: the feed of a calendar, the page of a roadmap.</summary>
    public static string Of(this WebAddresses addresses, AccessLinkKind kind, string token) =>
        addresses.At(kind == AccessLinkKind.Calendar ? $"{Calendar}/{token}.ics" : $"{Roadmap}/{token}");

    /// <summary>What a person opens: of a calendar, the page that says how to subscribe.</summary>
    public static string ForPeople(this WebAddresses addresses, AccessLinkKind kind, string token) =>
        kind == AccessLinkKind.Calendar ? addresses.At($"{Calendar}/{token}") : addresses.Of(kind, token);
}
