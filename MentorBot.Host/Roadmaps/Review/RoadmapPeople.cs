using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>Somebody whom the roadmap names and who is nobody of the staff yet.</summary>
/// <param name="Entries">Where they are named; the first one stands for all.</param>
internal sealed record NamedPerson(string Name, string? Position, string? Code, IReadOnlyList<RoadmapResponsible> Entries, IReadOnlyList<string> Rows);

/// <summary>A role that the roadmap names and nobody holds.</summary>
internal sealed record VacantRole(string Title, IReadOnlyList<string> Rows);

/// <summary>The people of a roadmap, held against the staff of the school.</summary>
internal static class RoadmapPeople
{
    /// <summary>Collectives that take part but have no post at the school.</summary>
    private static readonly string[] NotAppointed = ["Mentor", "Mentee", "Parent", "Expert", "MunicipalOperator", "PartnerContact"];

    /// <summary>Those whom no staff member answers to, or more than one; the fullest names first.</summary>
    public static IReadOnlyList<NamedPerson> Unbound(Roadmap roadmap, IReadOnlyList<StaffMember> staff) =>
    [
        .. Entries(roadmap)
            .Where(one => one.Entry is { Type: ResponsibleType.Person, Name: not null, StaffId: null } && StaffMatch.Find(staff, one.Entry) is null)
            .GroupBy(one => PersonNameMatch.Key(one.Entry.Name!))
            .Select(group => new NamedPerson(
                group.First().Entry.Name!, group.Select(one => one.Entry.Role).FirstOrDefault(role => role is not null), group.Select(one => one.Entry.Code).FirstOrDefault(code => code is not null),
                [.. group.Select(one => one.Entry)], [.. group.Select(one => one.Item.Number).Distinct()]))
            .OrderByDescending(person => person.Name.Count(letter => letter == '.')),
    ];

    /// <summary>Staff members who may be the one; they are proposed, never taken.</summary>
    public static IReadOnlyList<StaffMember> Candidates(NamedPerson person, IReadOnlyList<StaffMember> staff) =>
        [.. staff.Where(member => StaffRoles.AreTeachers(member.Role) && PersonNameMatch.Compare(member.Name, person.Name) != NameLikeness.Different)];

    /// <summary>A surname alone is no name to invite by.</summary>
    public static bool HasInitials(NamedPerson person) => person.Name.Contains('.', StringComparison.Ordinal);

    public static IReadOnlyList<VacantRole> Vacant(Roadmap roadmap, IReadOnlyList<StaffMember> staff) =>
    [
        .. Entries(roadmap)
            .Where(one => one.Entry.Type == ResponsibleType.Role && !NotAppointed.Contains(one.Entry.Code) && StaffMatch.FindAll(staff, one.Entry).Count == 0)
            .GroupBy(one => StaffMatch.Title(one.Entry), StringComparer.OrdinalIgnoreCase)
            .Select(group => new VacantRole(group.Key, [.. group.Select(one => one.Item.Number).Distinct()])),
    ];

    /// <summary>Gives the person a place on the staff list, and binds all that is said of them.</summary>
    public static StaffMember Add(UnitOfWork work, Roadmap roadmap, NamedPerson person)
    {
        var added = new StaffMember { Id = Ids.Next(), SchoolId = roadmap.SchoolId, Name = person.Name, Role = StaffRoles.OfCode(person.Code), StartPayload = Ids.Secret() };
        work.Db.Staff.Add(added);
        Bind(person, added);
        return added;
    }

    public static void Bind(NamedPerson person, StaffMember member)
    {
        foreach (var entry in person.Entries) entry.StaffId = member.Id;
    }

    private static IEnumerable<(RoadmapItem Item, RoadmapResponsible Entry)> Entries(Roadmap roadmap) =>
        roadmap.Items.Where(item => item.IsOpen()).OrderBy(item => item.Ordinal).SelectMany(item => item.Responsibles.OrderBy(entry => entry.Ordinal).Select(entry => (item, entry)));
}
