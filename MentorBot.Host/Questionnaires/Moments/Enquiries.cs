using MentorBot.Domain.Consents;
using MentorBot.Domain.Participants;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The curator asks: everybody about mentoring, or named people about a mentee.</summary>
internal sealed class Enquiries(QuestionnaireMoments moments)
{
    private static readonly string[] KnowPupils = [StaffRoles.ClassTeacher, StaffRoles.Psychologist, StaffRoles.SocialPedagogue];

    private static readonly ParticipantState[] Gone =
        [ParticipantState.Invited, ParticipantState.Expired, ParticipantState.Declined, ParticipantState.Suspended, ParticipantState.Left, ParticipantState.Erased];

    /// <summary>Polls, such as the one about the interest in mentoring, for those who have given their consent and for the staff.</summary>
    /// <param name="codes">Only these questionnaires; null for all that a poll opens.</param>
    /// <param name="namedIds">Participants and staff; none for all pupils and teachers whom the program knows.</param>
    public async Task<IReadOnlyList<Assignment>> OpenPollAsync(
        UnitOfWork work, School school, IReadOnlyCollection<long> namedIds, IReadOnlyCollection<string>? codes, CancellationToken cancellation)
    {
        var participants = await work.Db.WholeParticipants()
            .Where(participant => participant.SchoolId == school.Id && !Gone.Contains(participant.State) && (namedIds.Count == 0 || namedIds.Contains(participant.Id)))
            .ToListAsync(cancellation);
        var staff = await work.Db.Staff.Include(member => member.Person)
            .Where(member => member.SchoolId == school.Id && (namedIds.Count == 0 || namedIds.Contains(member.Id)))
            .ToListAsync(cancellation);
        var today = work.TodayAt(school);
        Respondent[] asked = [.. participants.Where(participant => ConsentBook.Judge(participant, today).State.IsValid()).Select(Respondent.Of), .. staff.Select(Respondent.Of)];
        return await moments.OpenAsync(work, school, new Moment(MomentEvents.PollOpened) { Codes = codes }, asked, cancellation);
    }

    /// <summary>Asks named people about a mentee.</summary>
    public Task<IReadOnlyList<Assignment>> AskAboutAsync(
        UnitOfWork work, School school, Participant mentee, IEnumerable<StaffMember> asked, CancellationToken cancellation) =>
        moments.OpenAsync(work, school, new Moment(MomentEvents.CuratorRequest), [.. asked.Select(member => Respondent.About(mentee, member))], cancellation);

    /// <summary>Whom a curator may ask about a mentee: those of the staff who know pupils, and the mentee's own parents.</summary>
    public static Task<List<StaffMember>> KnowingAsync(UnitOfWork work, Participant mentee, CancellationToken cancellation) =>
        work.Db.Staff.Include(member => member.Person)
            .Where(member => member.SchoolId == mentee.SchoolId && (KnowPupils.Contains(member.Role) || member.RelatedToId == mentee.Id))
            .OrderBy(member => member.Id)
            .ToListAsync(cancellation);

    /// <summary>Whether others may be asked about this participant.</summary>
    public static bool MayBeAskedAbout(Participant participant) =>
        participant.Role == ParticipantRoles.Mentee && MentoringForms.HasPupils(participant.Form) && !Gone.Contains(participant.State);
}
