using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace MentorBot.Tests.Host.Pairs;

/// <summary>The services of pairs over a database of their own. Each step reads everything anew; the questionnaires alone are played.</summary>
internal sealed class PairBench : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DatabaseConnections connections;
    private readonly ReadingConnections reading;

    private PairBench()
    {
        connections = new DatabaseConnections(folder.Options);
        reading = new ReadingConnections(connections);
        var assignments = new Mock<IAssignments>();
        assignments.Setup(seam => seam.OpenAsync(It.IsAny<UnitOfWork>(), It.IsAny<OpenRequest>(), It.IsAny<CancellationToken>()))
            .Returns((UnitOfWork work, OpenRequest request, CancellationToken _) => OpenAsync(work, request));
        var catalog = QuestionnaireCatalog.LoadEmbedded();
        var shelf = new QuestionnaireShelf(catalog, connections, reading);
        var papers = new MeetingPapers(assignments.Object, shelf);
        var planner = new MeetingPlanner(papers);
        var moments = new QuestionnaireMoments(shelf, new EarlierOpenings(new AssignmentTriggers(shelf)), assignments.Object);
        var surveys = new PairSurveys(moments, new Measurements(moments));
        var facts = new ParticipantFactsReader(new ApplicationPapers(shelf, catalog));
        var participants = new PairParticipants(new ParticipantService(new ParticipantEffects(moments, new LostSubjects(new AssignmentTriggers(shelf), shelf)), facts));
        var effects = new PairEffects(participants, surveys, planner, papers);
        Proposals = new PairProposals(participants, effects);
        Pairs = new PairService(effects, planner);
        Meetings = new MeetingService(new MeetingEffects(papers), papers, planner, Pairs, surveys);
        AfterLog = new AfterMeetingLog(Meetings, papers);
        AfterFeedback = new AfterMeetingFeedback(Meetings, Pairs);
    }

    public DateTimeOffset Now { get; set; } = new(2026, 9, 14, 9, 0, 0, TimeSpan.Zero);
    public School School { get; private set; } = null!;
    public PairProposals Proposals { get; }
    public PairService Pairs { get; }
    public MeetingService Meetings { get; }
    public AfterMeetingLog AfterLog { get; }
    public AfterMeetingFeedback AfterFeedback { get; }
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public static async Task<PairBench> OpenAsync()
    {
        var bench = new PairBench();
        await new DatabaseSetup(bench.connections, NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None);
        await bench.DoAsync(work =>
        {
            bench.School = new School { Id = Ids.Next(), Name = "Школа у реки", TimeZone = "Europe/Moscow", CreatedAt = bench.Now };
            work.Db.Schools.Add(bench.School);
            work.Db.Staff.Add(new StaffMember
            {
                Id = Ids.Next(),
                SchoolId = bench.School.Id,
                Name = "Лугова Вера",
                Role = "Curator",
                StartPayload = Ids.Secret(),
                Person = NewPerson(bench.Now),
            });
        });
        return bench;
    }

    /// <summary>A step of its own: what it changed is written at the end.</summary>
    public async Task<T> DoAsync<T>(Func<UnitOfWork, Task<T>> step)
    {
        await using var work = new UnitOfWork(new MentorBotDb(connections.ContextOptions), Now, "system");
        var result = await step(work);
        await work.Db.SaveChangesAsync();
        return result;
    }

    public Task DoAsync(Func<UnitOfWork, Task> step) => DoAsync(async work =>
    {
        await step(work);
        return true;
    });

    public Task DoAsync(Action<UnitOfWork> step) => DoAsync(work =>
    {
        step(work);
        return Task.CompletedTask;
    });

    public async Task<Participant> AddAsync(string name, string role, ParticipantState state = ParticipantState.InBase, string form = "PupilPupil")
    {
        var participant = new Participant
        {
            Id = Ids.Next(),
            SchoolId = School.Id,
            Name = name,
            Role = role,
            Form = form,
            State = state,
            BirthDate = new DateOnly(2000, 1, 1),
            ClassOrPosition = "9А",
            StartPayload = Ids.Secret(),
            CreatedAt = Now,
            Person = NewPerson(Now),
        };
        participant.Consents.Add(new Consent
        {
            Id = Ids.Next(),
            ParticipantId = participant.Id,
            Kind = "Processing",
            By = "self",
            Form = "paper",
            SignedOn = Today.AddDays(-10),
            EnteredBy = "test",
            EnteredAt = Now,
        });
        await DoAsync(work => { work.Db.Participants.Add(participant); });
        return participant;
    }

    public async Task<long> ProposeAsync(Participant mentor, params Participant[] mentees)
    {
        var result = await TryProposeAsync(mentor, mentees);
        Assert.Empty(result.Errors);
        return result.Pair!.Id;
    }

    public Task<PairProposalResult> TryProposeAsync(Participant mentor, params Participant[] mentees) => DoAsync(async work =>
    {
        var school = await work.Db.Schools.SingleAsync();
        return await Proposals.ProposeAsync(work, new PairProposal(school, "PupilPupil", mentor.Id, [.. mentees.Select(mentee => mentee.Id)]), CancellationToken.None);
    });

    public Task<Refused?> FireAsync(long pairId, PairTrigger trigger, PairInput? input = null, TriggerSource by = TriggerSource.Curator) =>
        DoAsync(async work => await Pairs.FireAsync(work, await PairAsync(work, pairId), trigger, input ?? new PairInput(), by, CancellationToken.None));

    /// <summary>A pair with an order, whose mentees are these.</summary>
    public async Task<long> OrderedAsync(Participant mentor, params Participant[] mentees)
    {
        var pair = await ProposeAsync(mentor, mentees);
        Assert.Null(await FireAsync(pair, PairTrigger.Agree));
        Assert.Null(await FireAsync(pair, PairTrigger.Order, new PairInput("17", Today)));
        return pair;
    }

    public async Task<Pair> PairAsync(long id)
    {
        await using var work = new UnitOfWork(new MentorBotDb(connections.ContextOptions), Now, "system");
        return await PairAsync(work, id);
    }

    public Task<Refused?> FireMeetingAsync(long pairId, MeetingTrigger trigger, MeetingInput input, TriggerSource by = TriggerSource.Curator, int? number = null) =>
        DoAsync(async work => await Meetings.FireAsync(work, MeetingOf(await PairAsync(work, pairId), number), trigger, input, by, CancellationToken.None));

    public Task CuratorConfirmsAsync(long pairId) => DoAsync(async work =>
        Assert.Null(await Meetings.ConfirmAsync(work, MeetingOf(await PairAsync(work, pairId), null), null, TriggerSource.Curator, CancellationToken.None)));

    /// <summary>The mentor's log of the newest meeting, with the answers as JSON.</summary>
    public Task LogAsync(long pairId, object answers) => DoAsync(async work =>
    {
        var meeting = MeetingOf(await PairAsync(work, pairId), null);
        var log = await work.Db.Assignments.SingleAsync(paper => paper.Id == meeting.LogAssignmentId);
        log.State = AssignmentState.Submitted;
        await AfterLog.HandleAsync(work, log, Json(answers), CancellationToken.None);
    });

    /// <summary>The mentee's feedback on the newest meeting.</summary>
    public Task FeedbackAsync(long pairId, Participant mentee, object answers) => DoAsync(async work =>
    {
        var meeting = MeetingOf(await PairAsync(work, pairId), null);
        var paper = await work.Db.Assignments.SingleAsync(known => known.MeetingId == meeting.Id && known.Code == "D6" && known.AssigneeId == mentee.Id);
        paper.State = AssignmentState.Submitted;
        await AfterFeedback.HandleAsync(work, paper, Json(answers), CancellationToken.None);
    });

    public Task<List<T>> RowsAsync<T>() where T : class => DoAsync(work => work.Db.Set<T>().ToListAsync());

    /// <summary>All that was ever said to somebody, as the messages' JSON.</summary>
    public async Task<string> SaidToAsync(Participant? participant)
    {
        var curator = (await RowsAsync<StaffMember>()).Single().PersonId;
        var person = participant is null ? curator : participant.Person!.Id;
        return string.Join('\n', (await RowsAsync<OutboxMessage>()).Where(said => said.PersonId == person).Select(said => JsonDocument.Parse(said.Body).RootElement.GetProperty("Text").GetProperty("Value").GetString()));
    }

    public async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await connections.CloseWriterAsync();
        folder.Dispose();
    }

    public static IReadOnlyDictionary<string, JsonElement> Json(object answers) =>
        JsonSerializer.SerializeToElement(answers).EnumerateObject().ToDictionary(answer => answer.Name, answer => answer.Value);

    private static Meeting MeetingOf(Pair pair, int? number) => number is null ? pair.Meetings.MaxBy(meeting => meeting.Number)! : pair.Meetings.Single(meeting => meeting.Number == number);

    private static async Task<Pair> PairAsync(UnitOfWork work, long id) => (await work.Db.FindPairAsync(id, CancellationToken.None))!;

    private static Person NewPerson(DateTimeOffset now)
    {
        var id = Ids.Next();
        return new Person { Id = id, Address = id, FirstSeenAt = now };
    }

    /// <summary>Keeps the contract of the seam: one that is open already is returned as it is.</summary>
    private static async Task<Assignment> OpenAsync(UnitOfWork work, OpenRequest request)
    {
        var given = await work.Db.Assignments
            .Where(paper => paper.Code == request.Code && paper.AssigneeId == request.AssigneeId && paper.MeetingId == request.MeetingId && paper.PairId == request.PairId)
            .ToListAsync();
        var known = given.Find(paper => paper.State == AssignmentState.Opened);
        if (known is not null) return known;
        var opened = new Assignment
        {
            Id = Ids.Next(),
            SchoolId = request.School.Id,
            Code = request.Code,
            DefinitionVersion = 1,
            AssigneeId = request.AssigneeId,
            SubjectId = request.SubjectId,
            PairId = request.PairId,
            MeetingId = request.MeetingId,
            State = AssignmentState.Opened,
            OpensOn = request.OpensOn,
            ClosesOn = request.ClosesOn,
            CreatedAt = work.Now,
        };
        work.Db.Assignments.Add(opened);
        return opened;
    }
}
