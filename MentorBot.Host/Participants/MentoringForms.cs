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

    /// <summary>The questionnaire by which one applies; null where the application is still taken on paper.</summary>
    public static string? ApplicationOf(string role, string form) => (role, form) switch
    {
        (ParticipantRoles.Mentee, not "TeacherTeacher") => "A2",
        (ParticipantRoles.Mentor, "PupilPupil" or "StudentPupil") => "A4",
        _ => null,
    };
}
