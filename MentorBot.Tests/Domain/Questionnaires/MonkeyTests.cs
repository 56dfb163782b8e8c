using System.Globalization;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>A seeded monkey presses and types anything, over all forms. <c>MONKEY_SEEDS=500</c> lets it walk longer.</summary>
public sealed class MonkeyTests
{
    private const int Steps = 200;

    private static readonly int Seeds = int.Parse(Environment.GetEnvironmentVariable("MONKEY_SEEDS") ?? "6", CultureInfo.InvariantCulture);

    public static TheoryData<string> Codes => [.. Samples.Catalog.All.Select(questionnaire => questionnaire.Code), MonkeyWorld.EveryKind.Code];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_is_pressed_and_typed_the_run_keeps_its_promises(string code)
    {
        var submitted = Enumerable.Range(0, Seeds).Count(seed => Walk(code, seed, worldChanges: false));

        Assert.True(submitted > 0, $"No walk over {code} came to its end.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_world_that_changes_meanwhile_strands_nobody(string code)
    {
        for (var seed = 1000; seed < 1000 + Seeds; seed++) Walk(code, seed, worldChanges: true);
    }

    /// <summary>Whether the walk came to its end.</summary>
    private static bool Walk(string code, int seed, bool worldChanges)
    {
        var questionnaire = Samples.Catalog.Find(code) ?? MonkeyWorld.EveryKind;
        var random = new Random(seed);
        var talk = new Conversation(questionnaire, MonkeyWorld.Any(questionnaire, random));
        var monkey = new Monkey(questionnaire, random);
        var rules = new MonkeyRules(questionnaire, talk);
        try
        {
            rules.Happen(new RunEvent.Open());
            for (var step = 0; step < Steps && !talk.Last.Submitted; step++)
            {
                if (worldChanges && random.Next(8) == 0) rules.ChangeWorld(MonkeyWorld.Changed(questionnaire, talk.Context, random));
                rules.Happen(monkey.Does(talk.Prompt));
                if (step % 9 == 0) rules.CanBeFinished();
            }

            if (!talk.Last.Submitted) return false;
            rules.IsOver();
            return true;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{code}, seed {seed}: {failure.Message}\nThe last steps:\n{rules.Trail}", failure);
        }
    }
}
