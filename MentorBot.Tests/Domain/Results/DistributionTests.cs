using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;

namespace MentorBot.Tests.Domain.Results;

public sealed class DistributionTests
{
    private static readonly string[] Forms = ["PupilPupil", "StudentPupil", "TeacherTeacher"];
    private static readonly string[] Roles = ["mentee", "mentor"];

    /// <summary>Who has answered, in which group; few people, so that small groups and people in two groups are common.</summary>
    private static readonly Arbitrary<List<(GroupName Group, long Person)>> AnyAnswers = (
        from count in Gen.Choose(0, 40)
        from groups in Gen.Choose(1, Forms.Length * Roles.Length)
        from answers in Gen.ListOf(Gen.Zip(Gen.Choose(0, groups - 1), Gen.Choose(1, 25)), count)
        select answers.Select(one => (Leaf(one.Item1), (long)one.Item2)).ToList()).ToArbitrary();

    [Fact]
    public void A_group_of_four_is_hidden_and_one_of_five_is_shown()
    {
        Assert.Equal([(GroupName.All, HiddenReason.TooFew)], Judged((Leaf(0), 4)));
        Assert.Equal([(GroupName.All, null), (Leaf(0).WholeForm, null), (Leaf(0), (HiddenReason?)null)], Judged((Leaf(0), 5)));
    }

    [Fact]
    public void A_total_less_what_is_shown_does_not_reveal_the_only_small_group()
    {
        // 10 + 6 + 2 people: without the second reason, 18 − 10 − 6 would be the two.
        var judged = Judged((Leaf(0), 10), (Leaf(2), 6), (Leaf(4), 2)).ToDictionary(group => group.Name, group => group.Hidden);
        Assert.Null(judged[GroupName.All]);
        Assert.Null(judged[Leaf(0)]);
        Assert.Equal(HiddenReason.ProtectsOthers, judged[Leaf(2).WholeForm]);
        Assert.Equal(HiddenReason.TooFew, judged[Leaf(4).WholeForm]);
        Assert.DoesNotContain(Leaf(2), judged.Keys);
    }

    [Fact]
    public void Small_groups_that_are_enough_together_need_no_other_to_be_hidden()
    {
        var judged = Judged((Leaf(0), 10), (Leaf(2), 3), (Leaf(4), 2)).ToDictionary(group => group.Name, group => group.Hidden);
        Assert.Null(judged[Leaf(0)]);
        Assert.Equal([HiddenReason.TooFew, HiddenReason.TooFew], [judged[Leaf(2).WholeForm], judged[Leaf(4).WholeForm]]);
    }

    [Fact]
    public void Roles_within_a_form_are_protected_alike()
    {
        var judged = Judged((Leaf(0), 7), (Leaf(1), 1), (Leaf(2), 9)).ToDictionary(group => group.Name, group => group.Hidden);
        Assert.Null(judged[Leaf(0).WholeForm]);
        Assert.Equal((HiddenReason.ProtectsOthers, HiddenReason.TooFew), (judged[Leaf(0)], judged[Leaf(1)]));
    }

    /// <summary>Every shown figure is a sum over some of the smallest groups. Whoever adds and subtracts them gets what lies in their span.</summary>
    [Fact]
    public void However_shown_figures_are_added_and_subtracted_nobody_comes_to_a_small_group() => Check.QuickThrowOnFailure(Prop.ForAll(AnyAnswers, answers =>
    {
        var leaves = answers.Select(answer => answer.Group).Distinct().ToList();
        var shown = Distribution.Of(TallyKind.Presence, TalliesOf(answers)).Where(group => group.Tally is not null)
            .Select(group => leaves.Select(leaf => IsWithin(leaf, group.Group) ? 1.0 : 0.0).ToArray()).ToList();
        return Enumerable.Range(1, (1 << leaves.Count) - 1).All(subset =>
        {
            var wanted = leaves.Select((_, index) => (subset >> index) % 2 == 1 ? 1.0 : 0.0).ToArray();
            var people = answers.Where(answer => wanted[leaves.IndexOf(answer.Group)] > 0).Select(answer => answer.Person).Distinct().Count();
            return people >= Respondents.Enough || Rank([.. shown, wanted]) > Rank(shown);
        });
    }));

    [Fact]
    public void A_hidden_group_carries_no_figure_at_all() => Check.QuickThrowOnFailure(Prop.ForAll(AnyAnswers, answers =>
        Distribution.Of(TallyKind.Presence, TalliesOf(answers)).All(group => group.Hidden is null == group.Tally is not null)));

    [Fact]
    public void The_whole_is_shown_whenever_five_people_have_answered() => Check.QuickThrowOnFailure(Prop.ForAll(AnyAnswers, answers =>
        answers.Select(answer => answer.Person).Distinct().Count() < Respondents.Enough
        || Distribution.Of(TallyKind.Presence, TalliesOf(answers))[0] is { Group.Form: null, Tally.Given: var given } && given == answers.Count));

    private static GroupName Leaf(int index) => new(Forms[index / Roles.Length], Roles[index % Roles.Length]);

    private static bool IsWithin(GroupName leaf, GroupName group) => (group.Form is null || group.Form == leaf.Form) && (group.Role is null || group.Role == leaf.Role);

    private static List<(GroupName Name, HiddenReason? Hidden)> Judged(params (GroupName Group, int People)[] groups)
    {
        var person = 0L;
        var answers = groups.SelectMany(group => Enumerable.Range(0, group.People).Select(_ => (group.Group, ++person))).ToList();
        return [.. Distribution.Of(TallyKind.Presence, TalliesOf(answers)).Select(group => (group.Group, group.Hidden))];
    }

    private static Dictionary<GroupName, ItemTally> TalliesOf(IEnumerable<(GroupName Group, long Person)> answers)
    {
        var tallies = new Dictionary<GroupName, ItemTally>();
        foreach (var (group, person) in answers)
        {
            if (!tallies.TryGetValue(group, out var tally)) tallies.Add(group, tally = new ItemTally(TallyKind.Presence));
            tally.Add(person, new Answer(new TextValue("да")));
        }

        return tallies;
    }

    private static int Rank(IEnumerable<double[]> vectors)
    {
        var rows = vectors.Select(row => row.ToArray()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            foreach (var row in rows.Skip(rank + 1))
            {
                var factor = row[column] / rows[rank][column];
                for (var index = column; index < row.Length; index++) row[index] -= factor * rows[rank][index];
            }

            rank++;
        }

        return rank;
    }
}
