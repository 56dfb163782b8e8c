using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>Every kind of event at every kind of item: nothing breaks, nothing is silent, nothing invalid is stored.</summary>
public sealed class BadInputTests
{
    private static readonly RunEvent[] Events =
    [
        .. new[]
        {
            "", " ", "\n\n", "\u200B\u200D\uFEFF", "\u202Eответ наоборот", "👩‍👧‍👦", "\0\u0001\u001F", new string('я', 4096), new string('9', 4096), new string('\u0301', 500),
            "'; DROP TABLE answers; --", "<b>жирно</b><script>alert(1)</script>", "{дата} {0} %s", "\uD83D", "٢٥", "-1", "1e9", "0x1F", "NaN", "79228162514264337593543950336",
            "31.02", "99.99.9999", "25:61", "javascript:alert(1)", "https://", "+", ",,,;;;", "/start", "null", "[]",
        }.Select(text => new RunEvent.Typed(text)),
        .. new[]
        {
            "", "o", "o-1", "o0", "o99999999999", "o1++", "+", "-", "x", "xffff", "e0", "e999", "p", "p999999", "p-1", "d", "d2026-02-31", "d+1", "d+99", "m", "m2026-10", "m0000-99", "m9999-12",
            "cal", "nocal", "n0", "n99", "ok", "all", "add", "del", "send", "skip", "back", "decline", "keep", "unknown", "\u202E", new string('z', 5000),
        }.Select(action => new RunEvent.Pressed(0, action)),
        .. new AnswerValue[]
        {
            new TextValue(""), new TextValue("yes"), new TextValue(new string('я', 100_000)), new TextValue("0001-01-01"), new TextValue("\u200B"), new NumberValue(decimal.MaxValue), new NumberValue(decimal.MinValue),
            new NumberValue(0.0000000000000000000000000001m), new ManyValue([]), new ManyValue([""]), new ManyValue([.. Enumerable.Repeat("x", 10_000)]), new RowsValue([]),
            new RowsValue([new Dictionary<string, AnswerValue>()]), new RowsValue([new Dictionary<string, AnswerValue> { ["what"] = new RowsValue([]) }]),
            new RowsValue([.. Enumerable.Repeat(new Dictionary<string, AnswerValue> { ["what"] = new TextValue("x") }, 1000)]),
            new FileValue("", "", IsPhoto: true), new FileValue(new string('i', 1000), "x", IsPhoto: false), new FileValue("id", new string('n', 1000), IsPhoto: true), NoteType.Read, GateType.Passed,
        }.Select(value => new RunEvent.Given(0, value)),
        .. new[] { new FileRef("", "", -1, IsPhoto: false, ""), new FileRef("id", "a.exe", long.MaxValue, IsPhoto: false, "application/x-msdownload"), new FileRef("id", "", 0, IsPhoto: true, "image/png") }.Select(file => new RunEvent.SentFile(file)),
        .. new[] { "", "+", "звонить маме", new string('7', 3000), "79123456789" }.Select(phone => new RunEvent.SentContact(phone)),
        .. Enum.GetValues<UnsupportedInput>().Select(input => new RunEvent.Unsupported(input)),
        new RunEvent.Open(),
    ];

    public static TheoryData<string> Asked => [.. DocumentedItems.All().Where(item => !item.Contains("\"gate\"", StringComparison.Ordinal) && !item.Contains("\"auto\"", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void No_event_breaks_an_item(string item)
    {
        var questionnaire = Samples.Of("""{"key": "first", "required": false, "type": {"kind": "date"}}""", item.Replace("\"key\": \"first\"", "\"key\": \"second\"", StringComparison.Ordinal));
        var asked = questionnaire.Items[1];
        foreach (var isRequired in (bool[])[true, false])
        {
            foreach (var happened in Events)
            {
                var talk = new Conversation(isRequired ? questionnaire : Optional(item), Samples.Context).Open().Say("[Пропустить]");
                MustHold(talk, asked, At(happened, talk.Prompt.Step));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void No_chain_of_events_breaks_an_item(string item)
    {
        var questionnaire = Samples.Of("""{"key": "first", "required": false, "type": {"kind": "date"}}""", item.Replace("\"key\": \"first\"", "\"key\": \"second\"", StringComparison.Ordinal));
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var talk = new Conversation(questionnaire, Samples.Context).Open().Say("[Пропустить]");
            for (var step = 0; step < 40 && !talk.Last.Submitted; step++) MustHold(talk, questionnaire.Items[1], At(Events[random.Next(Events.Length)], talk.Prompt.Step));
        }
    }

    [Fact]
    public void Events_at_the_summary_and_after_it_are_answered_in_words()
    {
        foreach (var happened in Events)
        {
            var talk = new Conversation(Samples.Of("""{"key": "q", "type": {"kind": "yesNo"}}"""), Samples.Context).Open().Say("[Да]");
            MustHold(talk, null, At(happened, talk.Prompt.Step));
            if (!talk.Last.Submitted) continue;
            Assert.Equal(EngineTexts.Russian.Closed, talk.Happen(At(happened, talk.Prompt.Step)).Last.Notice);
        }
    }

    private static void MustHold(Conversation talk, Item? asked, RunEvent happened)
    {
        talk.Happen(happened);

        Assert.NotNull(talk.Prompt.Text);
        if (talk.Last.Outcome != RunOutcome.Accepted) Assert.False(string.IsNullOrWhiteSpace(talk.Last.Notice), $"{happened} was refused without a word");
        if (asked is not null && talk.Answers.Entries.Values.LastOrDefault(answer => answer is { Value: not null }) is { Value: { } value } && talk.Answers.Find(asked.Key)?.Value == value)
            Assert.Null(asked.Type.Check(value, new Turn(talk.Context, talk.Answers, Draft.Empty)));
        Assert.All(talk.Prompt.Rows, row => Assert.InRange(row.Count, 1, 8));
        Assert.All(talk.Prompt.Rows.SelectMany(row => row), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Action), 1, 24));
        Assert.All(talk.Prompt.Rows.SelectMany(row => row), button => Assert.False(string.IsNullOrWhiteSpace(button.Caption)));
        Assert.True(talk.Last.Submitted || talk.Prompt.Kind != PromptKind.Closed);
    }

    private static Questionnaire Optional(string item)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(item)!.AsObject();
        node["required"] = false;
        if ((string)node["key"]! == "first") node["key"] = "second";
        return Samples.Of("""{"key": "first", "required": false, "type": {"kind": "date"}}""", node.ToJsonString());
    }

    private static RunEvent At(RunEvent happened, int step) => happened switch
    {
        RunEvent.Pressed pressed => pressed with { Step = step },
        RunEvent.Given given => given with { Step = step },
        _ => happened,
    };
}
