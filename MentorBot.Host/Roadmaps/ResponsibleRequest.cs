using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <param name="Type">person, role or org; without it, what the other fields suggest.</param>
/// <param name="StaffId">The staff member who is meant; of an organisation, who keeps contact with it.</param>
internal sealed record ResponsibleRequest(string? Type, string? Name, string? Role, string? Code, string? Grades, string? StaffId)
{
    private const int LongestWords = 300;
    private const int LongestCode = 60;

    /// <summary>Null where the request says nothing about them.</summary>
    public static List<RoadmapResponsible>? ReadAll(IReadOnlyList<ResponsibleRequest?>? requests, IReadOnlyList<StaffMember> staff, Validation validation)
    {
        if (requests is null) return null;
        validation.Check(requests.Count <= 50, "responsibles", "At most 50.");
        return [.. requests.Take(50).Select((request, index) =>
            (request ?? new(null, null, null, null, null, null)).Read(index, staff, validation))];
    }

    private RoadmapResponsible Read(int index, IReadOnlyList<StaffMember> staff, Validation validation)
    {
        var field = $"responsibles[{index}].";
        var member = StaffId is null ? null : staff.FirstOrDefault(known => known.Id == Ids.Parse(StaffId));
        validation.Check(StaffId is null || member is not null, field + "staffId", "Nobody of the staff.");
        var type = validation.OptionalCode(Type, field + "type", Enum.GetValues<ResponsibleType>().Select(DeadlineResponse.Word));
        var isOrganisation = type == DeadlineResponse.Word(ResponsibleType.Org); // Its staff member keeps contact with it, and is not it.
        var name = validation.OptionalText(Name, field + "name", LongestWords) ?? (isOrganisation ? null : member?.Name);
        var role = validation.OptionalText(Role, field + "role", LongestWords);
        validation.Check(name is not null || role is not null, field + "name", isOrganisation ? "A name or a role: who the organisation is." : "A name, a role or a staffId.");
        return new RoadmapResponsible
        {
            Id = Ids.Next(),
            Ordinal = index + 1,
            Type = Enum.TryParse<ResponsibleType>(type, ignoreCase: true, out var given) ? given : name is null ? ResponsibleType.Role : ResponsibleType.Person,
            Name = name,
            Role = role,
            Code = validation.OptionalText(Code, field + "code", LongestCode),
            Grades = validation.OptionalText(Grades, field + "grades", LongestCode),
            IsLead = index == 0,
            StaffId = member?.Id,
        };
    }
}
