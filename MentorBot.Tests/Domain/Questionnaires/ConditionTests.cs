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
    [InlineData("prior != no", true)]
    [InlineData("prior != yes", false)]
    [InlineData("missing != yes", false)]
    [InlineData("pulse = 5", true)]
    [InlineData("pulse = 5.0", true)]
    [InlineData("pulse != 5", false)]
    [InlineData("name = \"Казань, центр\"", true)]
    [InlineData("name != 'Казань'", true)]
    [InlineData("name = \"казань, центр\"", false)]
    [InlineData("length(name) = 13", true)]
    [InlineData("length(missing) >= 0", false)]
    [InlineData("count(topics) = 2", true)]
    [InlineData("count(topics) > 2", false)]
    [InlineData("count(empty) = 0", true)]
    [InlineData("matches(name, \"[А-Яа-я, ]+\")", true)]
    [InlineData("matches(name, \"Казань\")", false)]
    [InlineData("matches(name, \"Казань|Казань, центр\")", true)]
    [InlineData("matches(missing, \".*\")", false)]
    [InlineData("held < today", true)]
    [InlineData("held >= \"2026-10-14\"", false)]
    [InlineData("today = \"2026-10-15\"", true)]
    [InlineData("not open != yes", null)]
    [InlineData("length(open) > 3", null)]
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
    [InlineData("", "обрывается там")]
    [InlineData("prior", "обрывается там, где нужно знак")]
    [InlineData("prior =", "обрывается там, где нужно код")]
    [InlineData("prior = yes extra", "ещё «extra»")]
    [InlineData("prior == yes", "а не «=»")]
    [InlineData("prior & yes", "знак «&»")]
    [InlineData("(prior = yes", "обрывается там, где нужно «)»")]
    [InlineData("prior in yes", "«[», а не «yes»")]
    [InlineData("prior in [yes", "где нужно «]»")]
    [InlineData("pulse < and", "а не «and»")]
    [InlineData("and prior = yes", "ключ вопроса, а не «and»")]
    [InlineData("answered prior", "«(», а не «prior»")]
    public void A_broken_condition_is_explained(string written, string expected)
    {
        var (condition, mistake) = ConditionParser.Parse(written);

        Assert.Null(condition);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_without_end_is_refused() =>
        Assert.Contains("длиннее", ConditionParser.Parse(new string('(', 100_000) + "a = b").Mistake, StringComparison.Ordinal);

    [Fact]
    public void A_condition_nested_without_end_is_refused()
    {
        var (_, mistake) = ConditionParser.Parse(new string('(', 900) + "a = b");

        Assert.Equal("вложено слишком глубоко", mistake);
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
            "name" => new TextValue("Казань, центр"),
            "held" => new TextValue("2026-10-13"),
            "today" => new TextValue("2026-10-15"),
            "meeting.kind" => new TextValue("trial"),
            _ => null,
        };

        public bool Changed(string key) => key == "health";

        public bool IsOpen(string name) => name == "open";
    }
}
