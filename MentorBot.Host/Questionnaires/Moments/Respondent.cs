using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>Somebody who may be asked, as the audience of a questionnaire sees them.</summary>
/// <param name="Id">The participant or staff member.</param>
/// <param name="Roles">Role codes of the questionnaires, the narrower one first: a mentee is a pupil too.</param>
/// <param name="Form">The form of mentoring for which they are asked; null where it is for none.</param>
internal sealed record Respondent(long Id, Person? Person, IReadOnlyList<string> Roles, string? Form)
{
    /// <summary>The participant about whom they are asked; null where about themselves.</summary>
    public long? SubjectId { get; init; }

    public static Respondent Of(Participant participant) =>
        new(participant.Id, participant.Person, RoleCodes.Of(participant), participant.Form);

    public static Respondent Of(StaffMember staff) => new(staff.Id, staff.Person, RoleCodes.Of(staff), Form: null);

    /// <summary>A staff member who is asked about a participant.</summary>
    public static Respondent About(Participant subject, StaffMember staff) => Of(staff) with { Form = subject.Form, SubjectId = subject.Id };

    public bool IsIn(Audience audience) =>
        audience.Roles.Any(Roles.Contains) && (audience.Forms is null || (Form is not null && audience.Forms.Contains(Form)));
}
