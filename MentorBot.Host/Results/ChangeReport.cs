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
            var before = await NumbersAsync(schoolId, asked.Key.Before, [.. asked.Select(key => key.BeforeItem.Key)], cancellation);
            var after = asked.Key.Before == asked.Key.After && asked.All(key => key.IsByWave)
                ? before
                : await NumbersAsync(schoolId, asked.Key.After, [.. asked.Select(key => key.AfterItem.Key)], cancellation);
            changes.AddRange(asked.SelectMany(key => ChangesOf(key, before, after)));
        }

        return [.. changes.Where(change => form is null || change.Group.Form == form)];
    }

    private static IEnumerable<KeyChange> ChangesOf(PairedKey key, List<GivenNumber> before, List<GivenNumber> after)
    {
        var early = before.Where(one => one.Key == key.BeforeItem.Key && (!key.IsByWave || one.Wave == PairedKeys.WaveBefore)).ToLookup(GroupOf, one => one.Measurement);
        var late = after.Where(one => one.Key == key.AfterItem.Key && (!key.IsByWave || one.Wave == PairedKeys.WaveAfter)).ToLookup(GroupOf, one => one.Measurement);
        return early.Concat(late).Select(group => group.Key).Distinct()
            .OrderBy(group => group.Form, StringComparer.Ordinal).ThenBy(group => group.Role, StringComparer.Ordinal)
            .Select(group => new KeyChange(key, group, Change.Of(early[group], late[group])));

        GroupName GroupOf(GivenNumber one) => key.IsByWave ? one.Group.WholeForm : one.Group;
    }

    private async Task<List<GivenNumber>> NumbersAsync(long schoolId, string code, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var numbers = new List<GivenNumber>();
        await foreach (var run in rows.HandedInAsync(schoolId, code, keys, cancellation))
        {
            foreach (var key in keys)
            {
                if (run.Active(key) is not { Value: NumberValue { Number: var number } }) continue;
                numbers.Add(new GivenNumber(key, run.Row.Group, run.Row.Wave, new Measurement(run.Row.PersonMeant, run.Row.PairId, run.Row.SubmittedAt ?? run.Row.CreatedAt, number)));
            }
        }

        return numbers;
    }

    private sealed record GivenNumber(string Key, GroupName Group, string? Wave, Measurement Measurement);
}
