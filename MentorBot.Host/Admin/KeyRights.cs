using MentorBot.Host.Staff;

namespace MentorBot.Host.Admin;

internal enum KeyRight
{
    /// <summary>No key is given to this role.</summary>
    None,

    /// <summary>Sees the things of its school.</summary>
    Read,

    /// <summary>Sees and changes all of its school.</summary>
    Write,

    /// <summary>Everything of every school, and the keys.</summary>
    Own,
}

/// <summary>What a key may do, by the role it was made for. Outsiders, who may see figures but nobody's data, get none.</summary>
internal static class KeyRights
{
    private static readonly Dictionary<string, KeyRight> Table = new()
    {
        [StaffRoles.TenantAdmin] = KeyRight.Own,
        [StaffRoles.Curator] = KeyRight.Write,
        [StaffRoles.Director] = KeyRight.Write,
        [StaffRoles.Deputy] = KeyRight.Read,
        ["ClassTeacher"] = KeyRight.Read,
        ["Psychologist"] = KeyRight.Read,
        ["SocialPedagogue"] = KeyRight.Read,
        ["SiteAdmin"] = KeyRight.Read,
        ["UnionChair"] = KeyRight.Read,
        ["IncentiveCommittee"] = KeyRight.Read,
    };

    public static IReadOnlyList<string> Roles => [.. Table.Keys];

    public static KeyRight Of(string role) => Table.GetValueOrDefault(role);
}
