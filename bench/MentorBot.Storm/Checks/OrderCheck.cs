using MentorBot.Storm.People;

namespace MentorBot.Storm.Checks;

/// <summary>Everybody with one answer sheet sees the questions that somebody with that sheet saw in the calm, in that order.</summary>
internal sealed class OrderCheck(FormBook book, Findings findings)
{
    private readonly Dictionary<(int Sheet, string Code), IReadOnlyList<string>> _references = [];

    public void TakeAsReference(int sheet, Walk walk)
    {
        _references[(sheet, walk.Code)] = walk.Asked;
        var order = book[walk.Code].Questions.Select(question => question.Key).ToList();
        if (!walk.Asked.SequenceEqual(walk.Asked.Distinct().OrderBy(order.IndexOf)))
            findings.Violation("order", $"in the calm, sheet {sheet}, {walk.Code}: the questions do not follow the form");
    }

    public void Check(int sheet, int personNumber, IEnumerable<Walk> walks)
    {
        foreach (var walk in walks.Where(walk => walk.Finished))
        {
            var (seen, expected) = (walk.Asked, _references[(sheet, walk.Code)]);
            findings.Count("questionnaires that were walked to the end");
            if (seen.SequenceEqual(expected)) continue;
            var skipped = expected.Except(seen).ToList();
            var twice = seen.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key);
            findings.Violation("order", $"person {personNumber}, {walk.Code}: skipped [{string.Join(' ', skipped)}], twice [{string.Join(' ', twice)}], unexpected [{string.Join(' ', seen.Except(expected))}]");
        }
    }
}
