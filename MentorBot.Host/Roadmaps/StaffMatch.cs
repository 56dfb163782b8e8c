using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>Finds the staff member whom a document means: by surname and initials, or by the role.</summary>
internal static class StaffMatch
{
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
            { Type: ResponsibleType.Person, Name: { } name } => staff.Where(member => Key(member.Name) == Key(name)).ToList() is [var only] ? [only] : [],
            { Type: ResponsibleType.Role, Code: { } code } => [.. staff.Where(member => member.Role == code)],
            _ => [],
        };
    }

    public static bool Concerns(this RoadmapItem item, StaffMember member, IReadOnlyList<StaffMember> staff) =>
        item.Responsibles.Exists(responsible => FindAll(staff, responsible).Any(meant => meant.Id == member.Id));

    /// <summary>They answer for the row, and have not said that it is not theirs.</summary>
    public static bool IsDutyOf(this RoadmapItem item, StaffMember member, IReadOnlyList<StaffMember> staff) =>
        item.Responsibles.Exists(responsible => responsible.DeclinedOn is null && FindAll(staff, responsible).Any(meant => meant.Id == member.Id));

    /// <summary>«Лебедева Анна Игоревна», «Лебедева А.И.» and «А. И. Лебедева» are one key.</summary>
    public static string Key(string name)
    {
        var words = name.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var surname = words.OrderByDescending(word => word.Length > 1).ThenBy(word => Array.IndexOf(words, word)).FirstOrDefault() ?? "";
        var initials = words.Where(word => word != surname).Select(word => word[0]);
        return $"{surname} {string.Concat(initials)}";
    }

    /// <summary>How a responsible is called where people read it.</summary>
    public static string Title(RoadmapResponsible responsible) => responsible switch
    {
        { Name: { } name, Role: { } role } => $"{name}, {role}",
        { Name: { } name } => name,
        { Role: { } role, Grades: { } grades } => $"{role} ({grades} кл.)",
        _ => responsible.Role ?? "ответственный",
    };
}
