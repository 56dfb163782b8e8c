using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Tests.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Results;

public sealed class ItemTallyTests
{
    [Fact]
    public void Declining_is_counted_and_stands_in_no_mean()
    {
        var tally = new ItemTally(TallyKind.Numbers);
        tally.Add(1, new Answer(new NumberValue(4)));
        tally.Add(2, new Answer(new NumberValue(8)));
        tally.Add(3, new Answer(null, AnswerStatus.Declined));
        tally.Add(4, new Answer(null, AnswerStatus.Skipped));
        tally.Add(5, new Answer(new NumberValue(1), SetAside: true));
        Assert.Equal((2, 1, 1), (tally.Given, tally.Declined, tally.Skipped));
        Assert.Equal(6.0, tally.Numbers.Mean);
    }

    [Fact]
    public void Of_several_choices_each_counts_once_for_a_person()
    {
        var tally = new ItemTally(TallyKind.Choices);
        tally.Add(1, new Answer(new ManyValue(["music", "sport"])));
        tally.Add(2, new Answer(new ManyValue(["sport"])));
        Assert.Equal([("music", 1), ("sport", 2)], tally.Choices.Select(choice => (choice.Key, choice.Value)));
        Assert.Equal(2, tally.Given);
    }

    [Fact]
    public void People_are_counted_and_not_their_answers()
    {
        var people = new Respondents();
        for (var answer = 0; answer < 100; answer++) people.Add(answer % 4);
        Assert.False(people.AreEnough);
        people.Add(4);
        Assert.True(people.AreEnough);
    }

    [Theory]
    [InlineData("C1", "exp_effect", TallyKind.Numbers)]
    [InlineData("C1", "glad", TallyKind.Choices)]
    [InlineData("C3", "exp_freq", TallyKind.Choices)]
    [InlineData("C8", "intern_pct", TallyKind.Numbers)]
    [InlineData("C1", "exp_text", TallyKind.Presence)]
    [InlineData("B1", "not_with", TallyKind.Presence)]
    [InlineData("G4", "delta_mentee", TallyKind.Numbers)]
    public void What_is_counted_follows_from_the_kind_of_the_item(string code, string key, TallyKind kind) =>
        Assert.Equal(kind, ItemTally.KindOf(Samples.Catalog[code].Find(key)!.Type));

    [Fact]
    public void A_text_never_becomes_a_choice()
    {
        var tally = new ItemTally(TallyKind.Presence);
        tally.Add(1, new Answer(new TextValue("Только между нами")));
        Assert.Empty(tally.Choices);
        Assert.Equal(1, tally.Given);
    }
}
