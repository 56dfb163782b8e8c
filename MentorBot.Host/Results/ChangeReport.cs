using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Results;

/// <param name="Group">The form of mentoring and the role; for a measurement in two waves, where several roles measure, the form alone.</param>
internal sealed record KeyChange(PairedKey Key, GroupName Group, Change Change);

/// <summary>What has changed from before the programme to after it, key by key.</summary>
internal sealed class ChangeReport(QuestionnaireShelf shelf, ResultRows rows)
{
    /// <param name="form">Only of this form of mentoring; null for all.</param>
    public async Task<IReadOnlyList<KeyChange>> OfAsync(long schoolId, string? form, ResultsScope scope, CancellationToken cancellation)
    {
        var questionnaires = new List<Questionnaire>();
        foreach (var code in shelf.CodesOf(schoolId).Order(CodeOrder.Instance)) questionnaires.Add(await shelf.CurrentAsync(schoolId, code, cancellation));
        var changes = new List<KeyChange>();
        foreach (var asked in PairedKeys.Of(questionnaires).Where(key => scope.Holds(key.Visibility)).GroupBy(key => (Before: key.Before.Code, After: key.After.Code)))
        {
            var after = await NumbersAsync(schoolId, asked.Key.After, [.. asked.Select(key => key.AfterItem.Key)], people: null, cancellation);
            // Of those who were asked at the start only those matter who have answered at the end.
            var before = await NumbersAsync(schoolId, asked.Key.Before, [.. asked.Select(key => key.BeforeItem.Key)], [.. after.Select(one => one.Measurement.Person)], cancellation);
            changes.AddRange(asked.SelectMany(key => ChangesOf(key, before, after)));
        }

        return [.. changes.Where(change => form is null || change.Group.Form == form)];
    }

    private static IEnumerable<KeyChange> ChangesOf(PairedKey key, List<GivenNumber> before, List<GivenNumber> after)
    {
        var early = before.Where(one => one.Key == key.BeforeItem.Key && (!key.IsByWave || one.Wave == PairedKeys.WaveBefore)).ToLookup(GroupOf, one => one.Measurement);
        var late = after.Where(one => one.Key == key.AfterItem.Key && (!key.IsByWave || one.Wave == PairedKeys.WaveAfter)).ToLookup(GroupOf, one => one.Measurement);
        return late.Select(group => group.Key)
            .OrderBy(group => group.Form, StringComparer.Ordinal).ThenBy(group => group.Role, StringComparer.Ordinal)
            .Select(group => new KeyChange(key, group, Change.Of(early[group], late[group])));

        GroupName GroupOf(GivenNumber one) => key.IsByWave ? one.Group.WholeForm : one.Group;
    }

    /// <param name="people">Only of these; null for all.</param>
    private async Task<List<GivenNumber>> NumbersAsync(
        long schoolId, string code, IReadOnlyCollection<string> keys, HashSet<long>? people, CancellationToken cancellation)
    {
        var numbers = new List<GivenNumber>();
        await foreach (var run in rows.HandedInAsync(schoolId, code, keys, cancellation))
        {
            if (people?.Contains(run.Row.PersonMeant) == false) continue;
            var (group, at) = (run.Row.Group, run.Row.SubmittedAt ?? run.Row.CreatedAt);
            foreach (var key in keys)
            {
                if (run.Active(key) is not { Value: NumberValue { Number: var number } }) continue;
                numbers.Add(new GivenNumber(key, group, run.Row.Wave, new Measurement(run.Row.PersonMeant, run.Row.PairId, at, number)));
            }
        }

        return numbers;
    }

    private readonly record struct GivenNumber(string Key, GroupName Group, string? Wave, Measurement Measurement);
}
