using MentorBot.Host.Questionnaires.Moments;

namespace MentorBot.Host.Participants;

/// <summary>Who mentors whom.</summary>
internal static class MentoringForms
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["PupilPupil"] = "ученик–ученик",
        ["TeacherTeacher"] = "учитель–учитель",
        ["StudentPupil"] = "студент–ученик",
        ["EmployerPupil"] = "работодатель–ученик",
        ["EmployerStudent"] = "работодатель–студент",
        ["TeacherPupil"] = "учитель–ученик",
    };

    public static IReadOnlyCollection<string> All => Titles.Keys;

    public static string TitleOf(string form) => Titles[form];

    /// <summary>Whether somebody is a pupil or a teacher of the school, in the words of the questionnaires; null for those from outside.</summary>
    public static string? KindOf(string role, string form) => (role, form) switch
    {
        (_, "PupilPupil") or (ParticipantRoles.Mentee, "StudentPupil" or "EmployerPupil" or "EmployerStudent" or "TeacherPupil") => RoleCodes.Pupil,
        (_, "TeacherTeacher") or (ParticipantRoles.Mentor, "TeacherPupil") => RoleCodes.Teacher,
        _ => null,
    };

    /// <summary>Whether the mentees are pupils, who rest in summer.</summary>
    public static bool HasPupils(string form) => form is "PupilPupil" or "StudentPupil" or "EmployerPupil" or "TeacherPupil";
}
