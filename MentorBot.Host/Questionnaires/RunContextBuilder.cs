using System.Globalization;
using MentorBot.Domain.Consents;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Consents;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Gathers what a run needs to know from outside: who, in which pair, about which meeting.</summary>
internal static class RunContextBuilder
{
    public static async Task<RunContext> BuildAsync(
        MentorBotDb db, DateTimeOffset now, Questionnaire questionnaire, Assignment assignment, Assignee assignee, CancellationToken cancellation)
    {
        var school = await db.Schools.AsNoTracking().SingleAsync(school => school.Id == assignment.SchoolId, cancellation);
        var pair = await PairAsync(db, assignment.PairId, cancellation);
        var surroundings = new RunSurroundings(
            SchoolTime.ClockOf(school).DayOf(now),
            await SubjectAsync(db, assignment, assignee, cancellation),
            pair,
            await MeetingAsync(db, assignment.MeetingId, cancellation),
            await RunSources.ForAsync(db, questionnaire, assignment, pair, cancellation));
        var facts = Facts(surroundings);
        await AddEarlierAnswersAsync(db, questionnaire, assignment, facts, cancellation);
        return Build(assignee, surroundings, facts, assignment.Express);
    }

    /// <summary>The context of a run that stands by itself: in no pair, about no meeting, about the one who answers.</summary>
    public static RunContext BuildAlone(
        DateTimeOffset now, Participant assignee, IReadOnlyDictionary<string, IReadOnlyList<Choice>> sources, bool express)
    {
        var surroundings = new RunSurroundings(SchoolTime.ClockOf(assignee.School!).DayOf(now), assignee, Pair: null, Meeting: null, sources);
        return Build(new Assignee(assignee, null), surroundings, Facts(surroundings), express);
    }

    private static RunContext Build(Assignee assignee, RunSurroundings around, IReadOnlyDictionary<string, AnswerValue> facts, bool express)
    {
        string[]? expected = around.Pair is { } pair ? [Ids.Text(pair.MentorId), .. pair.Mentees.Select(member => Ids.Text(member.ParticipantId))] : null;
        return new RunContext
        {
            Today = around.Today,
            Role = RoleCode(assignee),
            Express = express,
            Language = LanguageOf(assignee.Participant),
            Facts = facts,
            ExpectedMembers = expected,
            Sources = around.Sources,
            // Who is expected mostly comes: the mentor unticks who did not.
            ProposedChoices = new Dictionary<string, IReadOnlyList<string>> { ["pairMembers"] = expected ?? [] },
            Profile = Profile(assignee.Participant),
            AutoValues = around.Meeting is { } meeting ? new() { ["meetingNumber"] = new NumberValue(meeting.Number) } : new Dictionary<string, AnswerValue>(),
            GatesPassed = Gates(assignee, around.Today),
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

    private static async Task<Participant?> SubjectAsync(MentorBotDb db, Assignment assignment, Assignee assignee, CancellationToken cancellation) =>
        assignment.SubjectId is null
            ? assignee.Participant
            : await db.Participants.AsNoTracking().SingleOrDefaultAsync(participant => participant.Id == assignment.SubjectId, cancellation);

    private static Dictionary<string, AnswerValue> Facts(RunSurroundings around)
    {
        var facts = new Dictionary<string, AnswerValue>();
        if (around.Subject is { } subject)
        {
            facts["person.role"] = new TextValue(Code(subject.Role));
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
            facts["meeting.kind"] = new TextValue(Code(meeting.Kind.ToString()));
            facts["meeting.number"] = new NumberValue(meeting.Number);
        }

        return facts;
    }

    /// <summary>The latest submitted answers to other questionnaires, where a condition of this one asks for them.</summary>
    private static async Task AddEarlierAnswersAsync(
        MentorBotDb db, Questionnaire questionnaire, Assignment assignment, Dictionary<string, AnswerValue> facts, CancellationToken cancellation)
    {
        foreach (var (name, code, key) in questionnaire.AnswersElsewhere)
        {
            var latest = await db.Assignments.AsNoTracking()
                .Where(other => other.AssigneeId == assignment.AssigneeId && other.Code == code && other.SubmittedAt != null)
                .OrderByDescending(other => other.SubmittedAt)
                .FirstOrDefaultAsync(cancellation);
            if (latest is not null && (await RunStore.AnswersAsync(db, latest.Id, cancellation)).Value(key) is { } value) facts[name] = value;
        }
    }

    private static Dictionary<string, string> Profile(Participant? participant)
    {
        if (participant is null) return [];
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

    private static HashSet<string> Gates(Assignee assignee, DateOnly today) =>
        assignee.Participant is null || ConsentBook.Judge(assignee.Participant, today).State.IsValid() ? ["processingConsent"] : [];

    private static string? RoleCode(Assignee assignee) => (assignee.Participant?.Role ?? assignee.Staff?.Role) is { } role ? Code(role) : null;

    /// <summary>Codes of the questionnaires begin with a small letter, those of the roles with a capital.</summary>
    private static string Code(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Pupils of the grades 4 to 8 are addressed as children are.</summary>
    private static string LanguageOf(Participant? participant) =>
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
