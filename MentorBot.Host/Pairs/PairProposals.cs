using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>What the curator proposes.</summary>
internal sealed record PairProposal(School School, string Form, long MentorId, IReadOnlyList<long> MenteeIds);

/// <summary>Either a pair in <see cref="PairState.Proposed"/>, or what is wrong, by the field of the API that it concerns.</summary>
internal sealed record PairProposalResult(Pair? Pair, IReadOnlyDictionary<string, string> Errors);

/// <param name="Pairs">How many pairs the mentor already leads.</param>
internal sealed record FreeMentor(Participant Mentor, int Pairs);

/// <summary>Makes pairs out of those who are free.</summary>
internal sealed class PairProposals(PairParticipants participants, PairEffects effects)
{
    public const int MostPairsOfMentor = 2;
    private const int MostMenteesInSchool = 5;
    private const int MostMenteesOfOutsideMentor = 15;

    private static readonly ParticipantState[] FreeStates =
        [ParticipantState.InBase, ParticipantState.Selected, ParticipantState.Matching, ParticipantState.WithoutPair, ParticipantState.Completed, ParticipantState.LeftEarly];

    /// <summary>A mentor may lead a second pair while the first one works.</summary>
    private static readonly ParticipantState[] FreeMentorStates = [.. FreeStates, ParticipantState.Paired, ParticipantState.InProgramme];

    public async Task<PairProposalResult> ProposeAsync(UnitOfWork work, PairProposal proposal, CancellationToken cancellation)
    {
        var menteeIds = proposal.MenteeIds.Distinct().ToArray();
        var people = await work.Db.Participants
            .Include(participant => participant.Person)
            .Include(participant => participant.Consents)
            .Where(participant => participant.SchoolId == proposal.School.Id && (participant.Id == proposal.MentorId || menteeIds.Contains(participant.Id)))
            .ToListAsync(cancellation);
        var living = await LivingPairsAsync(work.Db, people, cancellation);
        var mentor = people.FirstOrDefault(person => person.Id == proposal.MentorId);
        var mentees = people.Where(person => menteeIds.Contains(person.Id)).ToArray();

        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ProblemOfMentor(proposal, mentor, living, menteeIds.Length) is { } ofMentor) errors["mentorId"] = ofMentor;
        if (ProblemOfMentees(proposal, mentor, mentees, living, menteeIds.Length) is { } ofMentees) errors["menteeIds"] = ofMentees;
        return errors.Count > 0 ? new(null, errors) : new(await CreateAsync(work, proposal, mentor!, mentees, cancellation), errors);
    }

    /// <summary>The mentors who may take one more pair; those without any come first.</summary>
    public static async Task<List<FreeMentor>> FreeMentorsAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var mentors = await CandidatesAsync(db, schoolId, ParticipantRoles.Mentor, FreeMentorStates, cancellation);
        var living = await LivingPairsAsync(db, mentors, cancellation);
        return [.. mentors
            .Select(mentor => new FreeMentor(mentor, living.Count(pair => pair.MentorId == mentor.Id)))
            .Where(mentor => mentor.Pairs < MostPairsOfMentor)
            .OrderBy(mentor => mentor.Pairs)];
    }

    public static async Task<List<Participant>> FreeMenteesAsync(MentorBotDb db, long schoolId, string form, CancellationToken cancellation)
    {
        var mentees = (await CandidatesAsync(db, schoolId, ParticipantRoles.Mentee, FreeStates, cancellation)).Where(mentee => mentee.Form == form).ToList();
        var living = await LivingPairsAsync(db, mentees, cancellation);
        return [.. mentees.Where(mentee => !living.Any(pair => pair.Mentees.Any(member => member.ParticipantId == mentee.Id)))];
    }

    private static Task<List<Participant>> CandidatesAsync(
        MentorBotDb db, long schoolId, string role, ParticipantState[] states, CancellationToken cancellation) => db.Participants
        .Where(participant => participant.SchoolId == schoolId && participant.Role == role && states.Contains(participant.State))
        .OrderBy(participant => participant.Name)
        .ToListAsync(cancellation);

    private static async Task<List<Pair>> LivingPairsAsync(MentorBotDb db, IEnumerable<Participant> people, CancellationToken cancellation)
    {
        var ids = people.Select(person => person.Id).ToArray();
        return await db.Pairs
            .Include(pair => pair.Mentees)
            .Where(pair => !PairStates.Ended.Contains(pair.State)
                && (ids.Contains(pair.MentorId) || pair.Mentees.Any(mentee => ids.Contains(mentee.ParticipantId))))
            .ToListAsync(cancellation);
    }

    private static string? ProblemOfMentor(PairProposal proposal, Participant? mentor, List<Pair> living, int newMentees)
    {
        if (mentor is null) return "Такого наставника в школе нет.";
        if (mentor.Role != ParticipantRoles.Mentor) return "Этот участник — не наставник.";
        if (mentor.Form != proposal.Form) return "Наставник участвует в другой форме наставничества.";
        if (!FreeMentorStates.Contains(mentor.State)) return "Наставник ещё не в базе или сейчас не участвует.";

        var own = living.Where(pair => pair.MentorId == mentor.Id).ToArray();
        if (own.Length >= MostPairsOfMentor) return $"У наставника уже {MostPairsOfMentor} пары — больше не назначают.";
        var most = proposal.Form.StartsWith("Employer", StringComparison.Ordinal) ? MostMenteesOfOutsideMentor : MostMenteesInSchool;
        return own.Sum(pair => pair.Mentees.Count) + newMentees > most ? $"У одного наставника может быть не больше {most} наставляемых." : null;
    }

    private static string? ProblemOfMentees(PairProposal proposal, Participant? mentor, Participant[] mentees, List<Pair> living, int asked)
    {
        if (asked == 0) return "Выберите хотя бы одного наставляемого.";
        if (mentees.Length < asked) return "Такого наставляемого в школе нет.";
        foreach (var mentee in mentees)
        {
            var name = PairNames.Full(mentee);
            if (mentee.Id == mentor?.Id || (mentee.PersonId is not null && mentee.PersonId == mentor?.PersonId))
                return "Наставник не может быть наставляемым в своей паре.";
            if (mentee.Role != ParticipantRoles.Mentee) return $"Не наставляемый: {name}.";
            if (mentee.Form != proposal.Form) return $"В другой форме наставничества: {name}.";
            if (!FreeStates.Contains(mentee.State)) return $"Ещё не в базе или сейчас не участвует: {name}.";
            if (living.Any(pair => pair.Mentees.Any(member => member.ParticipantId == mentee.Id))) return $"Уже в другой паре: {name}.";
        }

        return null;
    }

    private async Task<Pair> CreateAsync(UnitOfWork work, PairProposal proposal, Participant mentor, Participant[] mentees, CancellationToken cancellation)
    {
        var pair = new Pair
        {
            Id = Ids.Next(),
            SchoolId = proposal.School.Id,
            School = proposal.School,
            Form = proposal.Form,
            MentorId = mentor.Id,
            Mentor = mentor,
            State = PairMachine.Table.Initial,
            CreatedAt = work.Now,
        };
        pair.Mentees.AddRange(mentees.Select(mentee => new PairMember { PairId = pair.Id, ParticipantId = mentee.Id, Participant = mentee }));
        work.Db.Pairs.Add(pair);
        foreach (var participant in pair.People())
        {
            await participants.BringToMatchingAsync(work, participant, cancellation);

            // Who proposes the same person at the same moment meets a changed row, and decides anew.
            work.Db.Entry(participant).Property(row => row.State).IsModified = true;
        }

        work.Record("pair", pair.Id, "", pair.State.ToString(), "Propose");
        foreach (var effect in PairMachine.Table.InitialEffects) await effects.CarryOutAsync(work, pair, effect, cancellation);
        return pair;
    }
}
