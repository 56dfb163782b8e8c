using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>The lists from which an item of the kind <c>pick</c> lets choose.</summary>
internal static class RunSources
{
    /// <summary>Lists that are the same for everybody.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Choice>> Fixed = FixedLists.All;

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Choice>>> ForAsync(
        MentorBotDb db, Questionnaire questionnaire, Assignment assignment, Assignee assignee, Pair? pair, CancellationToken cancellation)
    {
        var sources = new Dictionary<string, IReadOnlyList<Choice>>();
        foreach (var word in WordsOf(questionnaire))
        {
            sources[word] = Fixed.GetValueOrDefault(word) ?? word switch
            {
                "pairMembers" => pair is null ? [] : await MembersAsync(db, pair, cancellation),
                "planSteps" => [.. pair?.Plan?.Steps.Select(step => new Choice(step.Id, step.What)) ?? []],
                "participants" => await ParticipantsAsync(db, assignment, cancellation),
                "teachers" => await TeacherSource.ForAsync(db, assignment, assignee.Person?.Id, cancellation),
                "mentorsPresent" => await MeetingSource.ForAsync(db, questionnaire, assignment, assignee, ParticipantRoles.Mentor, cancellation),
                "menteesPresent" => await MeetingSource.ForAsync(db, questionnaire, assignment, assignee, ParticipantRoles.Mentee, cancellation),
                "indicators" => await Roadmaps.Indicators.IndicatorSource.ForAsync(db, assignment.SchoolId, cancellation),
                _ => [],
            };
        }

        return sources;
    }

    private static IEnumerable<string> WordsOf(Questionnaire questionnaire) => questionnaire.Items.SelectMany(item => Words(item.Type)).Distinct();

    private static IEnumerable<string> Words(ItemType type) => type switch
    {
        PickType pick => [pick.Source],
        ListType list => list.Fields.SelectMany(field => Words(field.Type)),
        _ => [],
    };

    private static async Task<IReadOnlyList<Choice>> MembersAsync(MentorBotDb db, Pair pair, CancellationToken cancellation)
    {
        var curators = await db.Staff.AsNoTracking()
            .Where(staff => staff.SchoolId == pair.SchoolId && staff.Role == "Curator")
            .OrderBy(staff => staff.Id)
            .ToListAsync(cancellation);
        return
        [
            new Choice(Ids.Text(pair.MentorId), $"{ShownNames.Of(pair.Mentor!)} (наставник)"),
            .. pair.Mentees.Select(member => new Choice(Ids.Text(member.ParticipantId), ShownNames.Of(member.Participant!))),
            .. curators.Select(curator => new Choice(Ids.Text(curator.Id), $"{curator.Name} (куратор)")),
        ];
    }

    private static async Task<IReadOnlyList<Choice>> ParticipantsAsync(MentorBotDb db, Assignment assignment, CancellationToken cancellation)
    {
        var others = await db.Participants.AsNoTracking()
            // Both roles are named so that the index leads to those few, and not through the whole school.
            .Where(other => other.SchoolId == assignment.SchoolId && (other.Role == ParticipantRoles.Mentor || other.Role == ParticipantRoles.Mentee) && other.Id != assignment.AssigneeId)
            .Where(other => other.State == Domain.Participants.ParticipantState.InProgramme || other.State == Domain.Participants.ParticipantState.Paired || other.State == Domain.Participants.ParticipantState.Completed)
            .OrderBy(other => other.Name)
            .ToListAsync(cancellation);
        return [.. others.Select(other => new Choice(Ids.Text(other.Id), ShownNames.Of(other)))];
    }
}
