using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>As whom a draft is walked through.</summary>
/// <param name="Role">A role code.</param>
/// <param name="Form">A form of mentoring.</param>
/// <param name="Grade">The grade of a pupil, 4 to 11.</param>
internal sealed record Persona(string Role, string Form, int Grade)
{
    private const int Youngest = 4;
    private const int Oldest = 11;
    private const int Usual = 9;

    private static readonly Dictionary<string, string> RoleNames = new()
    {
        ["mentee"] = "наставляемый",
        ["mentor"] = "наставник",
        ["curator"] = "куратор",
        ["deputy"] = "заместитель директора",
        ["classTeacher"] = "классный руководитель",
        ["psychologist"] = "психолог",
        ["socialPedagogue"] = "социальный педагог",
        ["parent"] = "родитель",
        ["partnerContact"] = "представитель партнёра",
        ["pupil"] = "ученик",
        ["teacher"] = "педагог",
    };

    private static readonly Dictionary<string, string> FormNames = new()
    {
        ["PupilPupil"] = "ученик – ученик",
        ["TeacherTeacher"] = "педагог – педагог",
        ["StudentPupil"] = "студент – ученик",
        ["EmployerPupil"] = "работодатель – ученик",
        ["EmployerStudent"] = "работодатель – студент",
        ["TeacherPupil"] = "педагог – ученик",
    };

    public string RoleName => RoleNames.GetValueOrDefault(Role, Role);

    public string FormName => FormNames.GetValueOrDefault(Form, Form);

    /// <summary>The first of those whom the questionnaire is for.</summary>
    public static Persona For(Questionnaire questionnaire) => new(questionnaire.Audience.Roles[0], FormsOf(questionnaire)[0], Usual);

    public static Persona Read(string? json, Questionnaire questionnaire) =>
        json is null ? For(questionnaire) : JsonSerializer.Deserialize<Persona>(json, JsonSerializerOptions.Web) ?? For(questionnaire);

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public Persona WithNextRole(Questionnaire questionnaire) => this with { Role = Next(questionnaire.Audience.Roles, Role) };

    public Persona WithNextForm(Questionnaire questionnaire) => this with { Form = Next(FormsOf(questionnaire), Form) };

    public Persona WithNextGrade() => this with { Grade = Grade >= Oldest ? Youngest : Grade + 1 };

    private static IReadOnlyList<string> FormsOf(Questionnaire questionnaire) => questionnaire.Audience.Forms ?? [.. FormNames.Keys];

    private static string Next(IReadOnlyList<string> all, string current)
    {
        var place = all.Index().FirstOrDefault(one => one.Item == current, (Index: -1, Item: "")).Index;
        return all[(place + 1) % all.Count];
    }
}
