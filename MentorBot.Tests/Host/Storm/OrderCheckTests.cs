using MentorBot.Storm.Checks;
using MentorBot.Storm.People;

namespace MentorBot.Tests.Host.Storm;

public sealed class OrderCheckTests
{
    private static readonly FormBook Book = FormBook.Load(["C1"]);

    [Theory]
    [InlineData(new[] { "prior", "exp_effect", "exp_comfort" }, 0)]
    [InlineData(new[] { "prior", "exp_comfort" }, 1)]
    [InlineData(new[] { "prior", "exp_effect", "prior", "exp_comfort" }, 1)]
    [InlineData(new[] { "prior", "exp_effect", "exp_comfort", "glad" }, 1)]
    public void Who_sees_other_questions_than_in_the_calm_was_led_astray(string[] seen, int violations)
    {
        var findings = new Findings(apologiesAreAllowed: false);
        var check = new OrderCheck(Book, findings);
        check.TakeAsReference(0, Walked("prior", "exp_effect", "exp_comfort"));

        check.Check(0, personNumber: 5, [Walked(seen)]);

        Assert.Equal(violations, findings.Violations.Count);
    }

    [Fact]
    public void The_calm_itself_must_follow_the_form()
    {
        var findings = new Findings(apologiesAreAllowed: false);

        new OrderCheck(Book, findings).TakeAsReference(0, Walked("exp_effect", "prior"));

        Assert.Single(findings.Violations);
    }

    private static Walk Walked(params string[] asked)
    {
        var walk = new Walk("C1", "a1") { Finished = true };
        foreach (var key in asked) walk.Saw(key);
        return walk;
    }
}
