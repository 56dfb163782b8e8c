using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Admin;

namespace MentorBot.Host.Results;

/// <summary>Which answers a report or an export holds, by the visibility of their items. Without asking for more, only those that anybody of the programme may see.</summary>
internal sealed record ResultsScope(bool CuratorOnly = false, bool Restricted = false)
{
    private const string CuratorOnlyWord = "curatorOnly";
    private const string RestrictedWord = "restricted";

    public static readonly ResultsScope Open = new();

    /// <summary>All that the curator of the school may see; who reads it leaves a trace.</summary>
    public static readonly ResultsScope Curators = new(CuratorOnly: true, Restricted: true);

    public bool Holds(Visibility visibility) => visibility switch
    {
        Visibility.Normal => true,
        Visibility.CuratorOnly => CuratorOnly,
        Visibility.Restricted => Restricted,
        _ => false,
    };

    /// <summary>Reads <c>?include=curatorOnly,restricted</c>.</summary>
    public static ResultsScope Read(string? include, Validation validation)
    {
        var words = include?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        foreach (var word in words) validation.Code(word, "include", [CuratorOnlyWord, RestrictedWord]);
        return new ResultsScope(words.Contains(CuratorOnlyWord), words.Contains(RestrictedWord));
    }

    /// <summary>Whether a key may have it: what is for the curator is for the curator's key, and for the owner's that stands in for it.</summary>
    public bool IsOpenTo(CurrentCaller caller) => this == Open || caller.IsCurators;
}
