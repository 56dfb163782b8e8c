using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>Opens a measurement: those measured answer for themselves, and somebody of the staff enters about each what they cannot know.</summary>
internal sealed class Measurements(QuestionnaireMoments moments)
{
    private static readonly ParticipantState[] InCycle =
        [ParticipantState.Matching, ParticipantState.WithoutPair, ParticipantState.Paired, ParticipantState.InProgramme, ParticipantState.Completed];

    /// <summary>Who enters figures about whom: the first of these roles that the school has.</summary>
    private static readonly (string Kind, string[] Roles)[] Enterers =
        [(RoleCodes.Pupil, [StaffRoles.Psychologist, StaffRoles.ClassTeacher]), (RoleCodes.Teacher, [StaffRoles.Deputy])];

    /// <summary>For everybody in the cycle and for the curator.</summary>
    /// <param name="form">Only those of this form of mentoring; null for all.</param>
    /// <param name="codes">Only these questionnaires; null for those that belong to the measurement.</param>
    /// <param name="staffIds">Who of the staff enters; none for those whom the program finds.</param>
    public async Task<IReadOnlyList<Assignment>> OpenAsync(
        UnitOfWork work, School school, string wave, string? form, IReadOnlyCollection<string>? codes, IReadOnlyCollection<long> staffIds, CancellationToken cancellation)
    {
        var measured = await work.Db.Participants.Include(participant => participant.Person)
            .Where(participant => participant.SchoolId == school.Id && InCycle.Contains(participant.State) && (form == null || participant.Form == form))
            .OrderBy(participant => participant.Id)
            .ToListAsync(cancellation);
        var asked = await RespondentsAsync(work.Db, school.Id, measured, staffIds, cancellation);
        if (await Curators.InChargeAsync(work, school.Id, cancellation) is { } curator) asked.Add(Respondent.Of(curator) with { Form = form });
        return await OpenAsync(work, school, wave, asked, codes, cancellation);
    }

    /// <summary>For these people alone, as their pair begins or ends its work.</summary>
    public async Task OpenForAsync(UnitOfWork work, School school, string wave, IReadOnlyList<Participant> measured, CancellationToken cancellation) =>
        await OpenAsync(work, school, wave, await RespondentsAsync(work.Db, school.Id, measured, [], cancellation), null, cancellation);

    /// <summary>The curator looks back on the conditions of the programme.</summary>
    public async Task OpenSelfCheckAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        if (await Curators.InChargeAsync(work, school.Id, cancellation) is { } curator)
            await OpenAsync(work, school, Waves.After, [Respondent.Of(curator)], [Waves.SelfCheck], cancellation);
    }

    private async Task<IReadOnlyList<Assignment>> OpenAsync(
        UnitOfWork work, School school, string wave, List<Respondent> asked, IReadOnlyCollection<string>? codes, CancellationToken cancellation)
    {
        var belonging = codes ?? [.. (await moments.OfAsync(school.Id, MomentEvents.MonitoringOpened, cancellation))
            .Select(questionnaire => questionnaire.Code)
            .Where(code => Waves.Includes(wave, code))];
        var moment = new Moment(MomentEvents.MonitoringOpened) { Wave = wave, Repeat = MomentRepeat.Once, Codes = belonging };
        return await moments.OpenAsync(work, school, moment, asked, cancellation);
    }

    private static async Task<List<Respondent>> RespondentsAsync(
        MentorBotDb db, long schoolId, IReadOnlyList<Participant> measured, IReadOnlyCollection<long> staffIds, CancellationToken cancellation)
    {
        var staff = await db.Staff.Include(member => member.Person)
            .Where(member => member.SchoolId == schoolId && (staffIds.Count == 0 || staffIds.Contains(member.Id)))
            .OrderBy(member => member.Id)
            .ToListAsync(cancellation);
        var asked = measured.Select(Respondent.Of).ToList();
        foreach (var (kind, roles) in Enterers)
        {
            if (roles.Select(role => staff.Find(member => member.Role == role)).OfType<StaffMember>().FirstOrDefault() is not { } enterer) continue;
            asked.AddRange(measured
                .Where(participant => MentoringForms.KindOf(participant.Role, participant.Form) == kind)
                .Select(participant => Respondent.About(participant, enterer)));
        }

        return asked;
    }
}
