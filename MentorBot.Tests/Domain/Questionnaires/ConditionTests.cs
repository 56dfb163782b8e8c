using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("prior = yes", true)]
    [InlineData("prior = no", false)]
    [InlineData("not prior = yes", false)]
    [InlineData("missing = yes", false)]
    [InlineData("not missing = yes", true)]
    [InlineData("missing <= 3", false)]
    [InlineData("not missing > 3", true)]
    [InlineData("topics contains other", true)]
    [InlineData("topics contains sport", false)]
    [InlineData("prior in [no, yes]", true)]
    [InlineData("prior in [no]", false)]
    [InlineData("pulse <= 5", true)]
    [InlineData("pulse < 5", false)]
    [InlineData("pulse >= 5", true)]
    [InlineData("pulse > 4.5", true)]
    [InlineData("pulse > -1", true)]
    [InlineData("answered(prior)", true)]
    [InlineData("answered(missing)", false)]
    [InlineData("answered(empty)", false)]
    [InlineData("changed(health)", true)]
    [InlineData("meeting.kind in [acquaintance, trial] and not prior = no", true)]
    [InlineData("prior = no or pulse = yes or topics contains other", true)]
    [InlineData("prior = yes or prior = yes and prior = no", true)]
    [InlineData("(prior = yes or prior = yes) and prior = no", false)]
    [InlineData("not (prior = yes and pulse > 1)", false)]
    [InlineData("not not prior = yes", true)]
    [InlineData("not prior = no and prior = yes", true)]
    [InlineData("not open = yes and prior = no", false)]
    [InlineData("open = yes or prior = yes", true)]
    [InlineData("open = yes or prior = no", null)]
    [InlineData("not open = yes", null)]
    public void A_condition_holds_or_not(string written, bool? expected)
    {
        var (condition, mistake) = ConditionParser.Parse(written);

        Assert.Null(mistake);
        Assert.Equal(expected, condition!.Evaluate(new Facts()));
    }

    [Theory]
    [InlineData("", "ends where")]
    [InlineData("prior", "ends where a sign is expected")]
    [InlineData("prior =", "ends where a code is expected")]
    [InlineData("prior = yes extra", "“extra” after its end")]
    [InlineData("prior == yes", "expects a code, not “=”")]
    [InlineData("prior & yes", "the sign “&”")]
    [InlineData("(prior = yes", "ends where “)” is expected")]
    [InlineData("prior in yes", "expects “[”, not “yes”")]
    [InlineData("prior in [yes", "ends where “]” is expected")]
    [InlineData("pulse < many", "expects a number, not “many”")]
    [InlineData("and prior = yes", "expects a name, not “and”")]
    [InlineData("answered prior", "expects “(”, not “prior”")]
    public void A_broken_condition_is_explained(string written, string expected)
    {
        var (condition, mistake) = ConditionParser.Parse(written);

        Assert.Null(condition);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_nested_without_end_is_refused()
    {
        var (_, mistake) = ConditionParser.Parse(new string('(', 100_000) + "a = b");

        Assert.Equal("is nested too deeply", mistake);
    }

    private sealed class Facts : IConditionFacts
    {
        public AnswerValue? Value(string name) => name switch
        {
            "prior" => new TextValue("yes"),
            "topics" => new ManyValue(["study", "other"]),
            "pulse" => new NumberValue(5),
            "empty" => new ManyValue([]),
            "health" => new TextValue("red"),
            "meeting.kind" => new TextValue("trial"),
            _ => null,
        };

        public bool Changed(string key) => key == "health";

        public bool IsOpen(string name) => name == "open";
    }
}
