using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>What the people of a pair have answered, set side by side.</summary>
internal static class PairAnswers
{
    private const string Before = "exp_";
    private const string After = "act_";
    private const string Satisfied = "satisfied";

    /// <summary>The mean of «after» minus «before» over all that these people answered both times; null where there is nothing of it.</summary>
    public static async Task<decimal?> MeanChangeAsync(MentorBotDb db, Pair pair, IReadOnlyList<long> people, CancellationToken cancellation)
    {
        var answers = await AnswersAsync(db, pair, people, key => key.StartsWith(Before, StringComparison.Ordinal) || key.StartsWith(After, StringComparison.Ordinal), cancellation);
        var numbers = answers.Where(one => one.Value is NumberValue).ToDictionary(one => one.Key, one => ((NumberValue)one.Value).Number);
        var changes = numbers
            .Where(one => one.Key.Key.StartsWith(After, StringComparison.Ordinal))
            .Select(after => numbers.TryGetValue((after.Key.Person, Before + after.Key.Key[After.Length..]), out var before) ? after.Value - before : (decimal?)null)
            .OfType<decimal>()
            .ToList();
        return changes.Count == 0 ? null : decimal.Round(changes.Average(), 2);
    }

    /// <summary>Whether everybody is satisfied; null while somebody has not said, unless another is not.</summary>
    public static async Task<bool?> BothSatisfiedAsync(MentorBotDb db, Pair pair, CancellationToken cancellation)
    {
        long[] people = [pair.MentorId, .. pair.Mentees.Select(mentee => mentee.ParticipantId)];
        var words = await AnswersAsync(db, pair, people, key => key == Satisfied, cancellation);
        if (words.Values.Any(word => word == new TextValue("no"))) return false;
        return words.Count == people.Length ? true : null;
    }

    /// <summary>The latest submitted answers by person and key.</summary>
    private static async Task<Dictionary<(long Person, string Key), AnswerValue>> AnswersAsync(
        MentorBotDb db, Pair pair, IReadOnlyList<long> people, Func<string, bool> which, CancellationToken cancellation)
    {
        var given = await db.Assignments.AsNoTracking()
            .Where(assignment => assignment.PairId == pair.Id && people.Contains(assignment.AssigneeId) && assignment.SubmittedAt != null && assignment.MeetingId == null)
            .OrderBy(assignment => assignment.SubmittedAt)
            .ToListAsync(cancellation);
        var found = new Dictionary<(long, string), AnswerValue>();
        foreach (var assignment in given)
        {
            var answers = await RunStore.AnswersAsync(db, assignment.Id, cancellation);
            foreach (var key in answers.Entries.Keys.Where(which))
            {
                if (answers.Value(key) is { } value) found[(assignment.AssigneeId, key)] = value;
            }
        }

        return found;
    }
}
