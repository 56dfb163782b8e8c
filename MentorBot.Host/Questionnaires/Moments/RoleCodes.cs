using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The roles of people in the words of the questionnaires, which begin with a small letter.</summary>
internal static class RoleCodes
{
    public const string Pupil = "pupil";
    public const string Teacher = "teacher";

    public static IReadOnlyList<string> Of(Participant participant) =>
        MentoringForms.KindOf(participant.Role, participant.Form) is { } kind ? [Code(participant.Role), kind] : [Code(participant.Role)];

    public static IReadOnlyList<string> Of(StaffMember staff) =>
        StaffRoles.AreTeachers(staff.Role) ? [Code(staff.Role), Teacher] : [Code(staff.Role)];

    /// <summary>The role in which somebody answers a questionnaire: the first of theirs that it is made for.</summary>
    public static string? In(Audience audience, IReadOnlyList<string> roles) => roles.FirstOrDefault(audience.Roles.Contains) ?? (roles.Count > 0 ? roles[0] : null);

    public static string Code(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
