using System.Globalization;
using MentorBot.Domain.Consents;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Gathers what a run needs to know from outside: who, in which pair, about which meeting.</summary>
internal static class RunContextBuilder
{
    public static async Task<RunContext> BuildAsync(
        MentorBotDb db, DateTimeOffset now, Questionnaire questionnaire, Assignment assignment, Assignee assignee, CancellationToken cancellation)
    {
        var school = assignee.Participant?.School is { } own && own.Id == assignment.SchoolId ? own : await db.SchoolOfAsync(assignment, cancellation);
        var pair = await PairAsync(db, assignment.PairId, cancellation);
        var surroundings = new RunSurroundings(
            SchoolTime.ClockOf(school).DayOf(now),
            await SubjectAsync(db, assignment, assignee, cancellation),
            pair,
            await MeetingAsync(db, assignment.MeetingId, cancellation),
            await RunSources.ForAsync(db, questionnaire, assignment, assignee, pair, cancellation));
        var facts = Facts(surroundings);
        await AddEarlierAnswersAsync(db, questionnaire, assignment, surroundings.Subject, facts, cancellation);
        return Build(questionnaire, assignee, surroundings, facts, assignment.Express) with
        {
            AutoValues = await AutoValues.ForAsync(db, questionnaire, assignee, pair, surroundings.Meeting, cancellation),
            Proposed = await ProposedValues.ForAsync(db, questionnaire, pair, surroundings.Today, cancellation),
            Checks = await AnswerChecks.ForAsync(db, assignment, surroundings.Today, cancellation),
        };
    }

    /// <summary>The context of a run that stands by itself: in no pair, about no meeting, about the one who answers.</summary>
    public static RunContext BuildAlone(
        DateTimeOffset now, Questionnaire questionnaire, Participant assignee, IReadOnlyDictionary<string, IReadOnlyList<Choice>> sources, bool express)
    {
        var surroundings = new RunSurroundings(SchoolTime.ClockOf(assignee.School!).DayOf(now), assignee, Pair: null, Meeting: null, sources);
        return Build(questionnaire, new Assignee(assignee, null), surroundings, Facts(surroundings), express);
    }

    private static RunContext Build(
        Questionnaire questionnaire, Assignee assignee, RunSurroundings around, IReadOnlyDictionary<string, AnswerValue> facts, bool express)
    {
        string[]? expected = around.Pair is { } pair ? [Ids.Text(pair.MentorId), .. pair.Mentees.Select(member => Ids.Text(member.ParticipantId))] : null;
        return new RunContext
        {
            Today = around.Today,
            Role = RoleCodes.In(questionnaire.Audience, RolesOf(assignee)),
            Express = express,
            Language = LanguageOf(assignee.Participant),
            Facts = facts,
            ExpectedMembers = expected,
            Sources = around.Sources,
            // Who is expected mostly comes: the mentor unticks who did not.
            ProposedChoices = new Dictionary<string, IReadOnlyList<string>> { ["pairMembers"] = expected ?? [] },
            Profile = Profile(assignee),
            GatesPassed = !questionnaire.HasGates ? Gates.None : assignee.Participant is { } participant ? Gates.PassedBy(participant, around.Today) : Gates.OfStaff,
            Placeholders = around.Meeting?.HeldOn is { } held ? new Dictionary<string, string> { ["дата"] = EngineTexts.Russian.Date(held) } : [],
        };
    }

    private static async Task<Pair?> PairAsync(MentorBotDb db, long? id, CancellationToken cancellation) => id is null ? null : await db.Pairs
        .AsNoTracking()
        .Include(pair => pair.Mentor)
        .Include(pair => pair.Mentees).ThenInclude(member => member.Participant)
        .SingleOrDefaultAsync(pair => pair.Id == id, cancellation);

    private static async Task<Meeting?> MeetingAsync(MentorBotDb db, long? id, CancellationToken cancellation) =>
        id is null ? null : await db.Meetings.AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == id, cancellation);

    /// <summary>A participant answers for themselves, whoever else is named with the questionnaire; the staff answer about others.</summary>
    private static async Task<Participant?> SubjectAsync(MentorBotDb db, Assignment assignment, Assignee assignee, CancellationToken cancellation) =>
        assignee.Participant is not null || assignment.SubjectId is null
            ? assignee.Participant
            : await db.Participants.AsNoTracking().SingleOrDefaultAsync(participant => participant.Id == assignment.SubjectId, cancellation);

    private static Dictionary<string, AnswerValue> Facts(RunSurroundings around)
    {
        var facts = new Dictionary<string, AnswerValue>();
        if (around.Subject is { } subject)
        {
            facts["person.role"] = new TextValue(RoleCodes.Code(subject.Role));
            if (subject.BirthDate is { } birth)
            {
                var age = ConsentRules.AgeOn(birth, around.Today);
                facts["person.age"] = new NumberValue(age);
                facts["person.minor"] = new TextValue(age < ConsentRules.AgeOfMajority ? "yes" : "no");
            }

            if (GradeOf(subject.ClassOrPosition) is { } grade) facts["person.grade"] = new NumberValue(grade);
        }

        if ((around.Pair?.Form ?? around.Subject?.Form) is { } form) facts["pair.form"] = new TextValue(form);
        if (around.Pair is { } pair) facts["pair.isGroup"] = new TextValue(pair.Mentees.Count > 1 ? "yes" : "no");
        if (around.Meeting is { } meeting)
        {
            facts["meeting.kind"] = new TextValue(RoleCodes.Code(meeting.Kind.ToString()));
            facts["meeting.number"] = new NumberValue(meeting.Number);
        }

        return facts;
    }

    /// <summary>The latest submitted answers of the person to other questionnaires of the same cycle, where a condition of this one asks for them.</summary>
    private static async Task AddEarlierAnswersAsync(
        MentorBotDb db, Questionnaire questionnaire, Assignment assignment, Participant? subject, Dictionary<string, AnswerValue> facts, CancellationToken cancellation)
    {
        var person = subject?.Id ?? assignment.AssigneeId;
        foreach (var (name, code, key) in questionnaire.AnswersElsewhere)
        {
            // What was answered in another pair belongs to another cycle.
            var latest = await db.Assignments.AsNoTracking()
                .Where(other => other.AssigneeId == person && other.Code == code && other.SubmittedAt != null)
                .Where(other => assignment.PairId == null || other.PairId == null || other.PairId == assignment.PairId)
                .OrderByDescending(other => other.SubmittedAt)
                .FirstOrDefaultAsync(cancellation);
            if (latest is not null && (await RunStore.AnswersAsync(db, latest.Id, cancellation)).Value(key) is { } value) facts[name] = value;
        }
    }

    private static Dictionary<string, string> Profile(Assignee assignee)
    {
        if (assignee.Staff is { } staff) return new() { ["nameAndPlace"] = $"{staff.Name}, {StaffRoles.TitleOf(staff.Role)}" };
        if (assignee.Participant is not { } participant) return [];
        var position = participant.ClassOrPosition ?? "";
        return new Dictionary<string, string>
        {
            ["class"] = position,
            ["classOrCourse"] = position,
            ["positionAndSubject"] = position,
            ["positionSubjectCategory"] = position,
            ["nameAndPlace"] = $"{participant.Name}, {position}".Trim(',', ' '),
        };
    }

    private static IReadOnlyList<string> RolesOf(Assignee assignee) => assignee switch
    {
        { Participant: { } participant } => RoleCodes.Of(participant),
        { Staff: { } staff } => RoleCodes.Of(staff),
        _ => [],
    };

    /// <summary>Pupils of the grades 4 to 8 are addressed as children are.</summary>
    internal static string LanguageOf(Participant? participant) =>
        GradeOf(participant?.ClassOrPosition) is >= 4 and <= 8 ? Language.RussianToChildren : Language.Basic;

    private static int? GradeOf(string? schoolClass)
    {
        var digits = new string([.. (schoolClass ?? "").TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var grade) && grade is >= 1 and <= 11 ? grade : null;
    }
}

/// <summary>The rows around a run of which its context is made.</summary>
/// <param name="Today">The day at the school.</param>
/// <param name="Subject">Whom it is about.</param>
internal sealed record RunSurroundings(
    DateOnly Today, Participant? Subject, Pair? Pair, Meeting? Meeting, IReadOnlyDictionary<string, IReadOnlyList<Choice>> Sources);
