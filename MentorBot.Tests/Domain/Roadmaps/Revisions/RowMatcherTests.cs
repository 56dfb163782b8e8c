using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

/// <summary>Which row of a roadmap is which in its corrected document; the corpus is <c>matching.txt</c>, a case is a few lines.</summary>
public sealed class RowMatcherTests
{
    public static TheoryData<string> Cases
    {
        get
        {
            var cases = new TheoryData<string>();
            foreach (var name in MatchingCase.All.Keys) cases.Add(name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_are_matched_as_a_person_would(string name)
    {
        var one = MatchingCase.All[name];
        var matching = RowMatcher.Match([.. one.Older.Select(row => row.Printed)], [.. one.Newer.Select(row => row.Printed)]);
        Assert.Equal(one.Expected, PlanSketch.Show(matching));
    }
}
