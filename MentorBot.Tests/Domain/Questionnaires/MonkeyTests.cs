using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>A seeded monkey presses and types anything, over all forms.</summary>
public sealed class MonkeyTests
{
    private const int Steps = 400;

    private static readonly string[] Rubbish =
    [
        "", " ", "\u200B", "0", "-1", "1", "3", "5", "2011", "4,55", "99999999999999999999999999999999", "да", "Нет", "сегодня", "завтра",
        "31.02", "25.12", "1.6.2027", "9:30", "1, 2", "назад", "Пропустить", "отправить", "'; DROP TABLE answers; --", "<b>жирно</b>", "{дата}",
        "\u202Eответ наоборот, достаточно длинный", "👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦", "Обычный ответ, в котором больше двадцати знаков", "https://school.ru/x",
    ];

    public static TheoryData<string> Codes => [.. Samples.Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_is_pressed_and_typed_the_run_goes_on_and_ends_valid(string code)
    {
        var questionnaire = Samples.Catalog[code];
        var submitted = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            if (Walk(questionnaire, new Random(seed), ContextFor(code, seed))) submitted++;
        }

        Assert.True(submitted > 0, $"No walk over {code} came to its end.");
    }

    [SkippableFact]
    public void Every_form_of_the_specification_survives_the_monkey()
    {
        foreach (var questionnaire in Samples.LoadForms().All)
        {
            var roles = questionnaire.Audience.Roles;
            var submitted = Enumerable.Range(0, 3).Count(seed => Walk(questionnaire, new Random(seed), ContextFor(questionnaire.Code, seed) with { Role = roles[seed % roles.Count] }));
            Assert.True(submitted > 0, $"No walk over {questionnaire.Code} came to its end.");
        }
    }

    private static RunContext ContextFor(string code, int seed) => Samples.Context with
    {
        Express = code == "D4" && seed % 3 == 0,
        Facts = seed % 4 == 1 ? new Dictionary<string, AnswerValue>() : Samples.Context.Facts,
        Sources = seed % 4 == 2 ? new Dictionary<string, IReadOnlyList<Choice>>() : Samples.Context.Sources,
    };

    private static bool Walk(Questionnaire questionnaire, Random random, RunContext context)
    {
        var talk = new Conversation(questionnaire, context).Open();
        var seen = new List<Prompt> { talk.Prompt };
        for (var step = 0; step < Steps; step++)
        {
            var before = talk.Prompt;
            talk.Happen(Anything(seen, talk.Prompt, questionnaire, random));
            Check(questionnaire, talk, before);
            if (talk.Last.Submitted)
            {
                Assert.Empty(RunValidator.Validate(questionnaire, talk.Answers, talk.Context));
                return true;
            }

            seen.Add(talk.Prompt);
        }

        return false;
    }

    private static void Check(Questionnaire questionnaire, Conversation talk, Prompt before)
    {
        var (result, prompt) = (talk.Last, talk.Prompt);

        // Never silent: what was not taken is explained.
        if (result.Outcome != RunOutcome.Accepted) Assert.False(string.IsNullOrWhiteSpace(result.Notice));
        if (result.Submitted) return;

        // Never stuck: an open item can be typed or pressed, the summary can be sent.
        var buttons = prompt.Rows.SelectMany(row => row).ToList();
        var takesText = prompt.ItemKey is { } key && questionnaire.Find(key)!.Type is not (MultiType or SingleType or YesNoType or PickType);
        Assert.True(takesText || buttons.Count > 0, $"Stuck at {prompt.ItemKey}");
        Assert.All(buttons, button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Action), 1, 24));
        Assert.True(prompt.Step >= before.Step);
        Assert.Equal(prompt.Rows.Sum(row => row.Count), buttons.DistinctBy(button => button.Action).Count());

        if (prompt.Progress is { } progress) Assert.InRange(progress.Number, 1, progress.Total);
    }

    private static RunEvent Anything(List<Prompt> seen, Prompt now, Questionnaire questionnaire, Random random)
    {
        var prompt = random.Next(8) == 0 ? seen[random.Next(seen.Count)] : now;
        var buttons = prompt.Rows.SelectMany(row => row).Where(button => button.Action != Actions.Back || random.Next(4) == 0).ToList();
        return random.Next(12) switch
        {
            0 => new RunEvent.Typed(Rubbish[random.Next(Rubbish.Length)]),
            1 => new RunEvent.Unsupported((UnsupportedInput)random.Next(7)),
            2 => new RunEvent.Pressed(now.Step, ((string[])["o77", "x1", "e999", "p99", "p-1", "d2026-99-99", "ok", "", "add", "del", "send", "skip", "e0"])[random.Next(13)]),
            3 => new RunEvent.Open(),
            < 8 when buttons.Count > 0 => new RunEvent.Pressed(prompt.Step, buttons[random.Next(buttons.Count)].Action),
            _ => new RunEvent.Typed(Fitting(now, questionnaire, random)),
        };
    }

    private static string Fitting(Prompt now, Questionnaire questionnaire, Random random)
    {
        if (now.ItemKey is null) return random.Next(5) == 0 ? EngineTexts.Russian.Send : "?";
        return questionnaire.Find(now.ItemKey)!.Type switch
        {
            NumberType number => number.Min.ToString(System.Globalization.CultureInfo.InvariantCulture),
            DateType { NeedsYear: true } => "5.3.2011",
            DateType or DatesType => ((string[])["сегодня", "завтра", "25.12", "вчера"])[random.Next(4)],
            TimeType => "9.30",
            MultiType => random.Next(3) == 0 ? EngineTexts.Russian.Skip : "1",
            _ => ((string[])["Обычный ответ, в котором больше двадцати знаков", "1", "да", "завтра"])[random.Next(4)],
        };
    }
}
