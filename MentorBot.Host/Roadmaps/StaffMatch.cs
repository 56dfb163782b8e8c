using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps;

/// <summary>Finds the staff member whom a document means: by surname and initials, or by the role.</summary>
internal static class StaffMatch
{
    /// <summary>«Администрация школы» holds no appointment of its own: the director and the deputies are meant.</summary>
    private const string Administration = "Administration";

    /// <summary>«ОО» in a plan of the municipality is this school, and its curator leads.</summary>
    private const string School = "School";

    private const string WorkingGroup = "WorkingGroup";

    /// <summary>Null where nobody fits, and where several do.</summary>
    public static StaffMember? Find(IReadOnlyList<StaffMember> staff, RoadmapResponsible responsible) =>
        FindAll(staff, responsible) is [var only] ? only : null;

    /// <summary>
    /// Everybody who is meant: a collective («классные руководители») means all who hold the role. Two people of one
    /// name are nobody: then a person has to say who is meant.
    /// </summary>
    public static IReadOnlyList<StaffMember> FindAll(IReadOnlyList<StaffMember> staff, RoadmapResponsible responsible)
    {
        if (responsible.StaffId is { } named) return [.. staff.Where(member => member.Id == named)];
        return responsible switch
        {
            { Type: ResponsibleType.Person, Name: { } name } => staff.Where(member => PersonNameMatch.Compare(member.Name, name) == NameLikeness.Same).ToList() is [var only] ? [only] : [],
            { Type: ResponsibleType.Role, Code: Administration } => [.. staff.Where(member => member.Role is StaffRoles.Director or StaffRoles.Deputy)],
            { Type: ResponsibleType.Org, Code: School } => [.. staff.Where(member => member.Role == StaffRoles.Curator)],
            { Type: ResponsibleType.Role, Code: { } code } => [.. staff.Where(member => member.Role == code)],
            _ => [],
        };
    }

    /// <summary>An organisation that is not the school itself and no group at it.</summary>
    public static bool IsOutside(RoadmapResponsible responsible) => responsible is { Type: ResponsibleType.Org, StaffId: null, Code: not (School or WorkingGroup) };

    public static bool Concerns(this RoadmapItem item, StaffMember member, IReadOnlyList<StaffMember> staff) =>
        item.Responsibles.Exists(responsible => FindAll(staff, responsible).Any(meant => meant.Id == member.Id));

    /// <summary>They answer for the row, and have not said that it is not theirs.</summary>
    public static bool IsDutyOf(this RoadmapItem item, StaffMember member, IReadOnlyList<StaffMember> staff) =>
        item.Responsibles.Exists(responsible => responsible.DeclinedOn is null && FindAll(staff, responsible).Any(meant => meant.Id == member.Id));

    /// <summary>How a responsible is called where people read it.</summary>
    public static string Title(RoadmapResponsible responsible) => responsible switch
    {
        { Name: { } name, Role: { } role } => $"{name}, {role}",
        { Name: { } name } => name,
        { Role: { } role, Grades: { } grades } => $"{role} ({grades} кл.)",
        _ => responsible.Role ?? "ответственный",
    };
}
