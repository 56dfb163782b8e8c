using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>Finds the staff member whom a document means: by surname and initials, or by the role.</summary>
internal static class StaffMatch
{
    /// <summary>Null where nobody fits, and where two do: then a person has to say who is meant.</summary>
    public static StaffMember? Find(IReadOnlyList<StaffMember> staff, RoadmapResponsible responsible)
    {
        if (responsible.StaffId is { } named) return staff.FirstOrDefault(member => member.Id == named);
        var fitting = responsible switch
        {
            { Type: ResponsibleType.Person, Name: { } name } => staff.Where(member => Key(member.Name) == Key(name)).ToList(),
            { Type: ResponsibleType.Role, Code: { } code } => staff.Where(member => member.Role == code).ToList(),
            _ => [],
        };
        return fitting.Count == 1 ? fitting[0] : null;
    }

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
