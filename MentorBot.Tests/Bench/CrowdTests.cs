using MentorBot.Bench.Measuring;
using MentorBot.Bench.People;
using MentorBot.Bench.Server;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Domain.Questionnaires;
using Assignment = MentorBot.Host.Data.Entities.Assignment;

namespace MentorBot.Tests.Bench;

/// <summary>Figures of the bench are those of real use only where its people really fill in the questionnaires.</summary>
public sealed class CrowdTests
{
    private const int MostMoves = 200;

    /// <summary>The days of a plan must follow one another, which people do not get right at once either.</summary>
    private const int MostRefused = 10;

    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void People_of_the_bench_fill_in_every_questionnaire_to_its_end(string code)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (moves, refused) = Fill(Samples.Open(code), new Person(seed, "/start"));

            Assert.True(moves < MostMoves, $"Person {seed} never comes to the end.");
            Assert.InRange(refused, 0, MostRefused);
        }
    }

    [Fact]
    public void Where_only_the_way_back_is_offered_they_type()
    {
        var person = new Person(1, "/start");
        person.Decide();
        person.Read(new SentMessage(1, 0, "Анкета · 2 из 9\n\nСколько?\n\nНужно целое число от 10 до 240.", [], new Markup([], ["q:1a:2:back"], IsInline: true)), out _);

        Assert.Equal("10", person.Decide()!.Text);
    }

    private static (int Moves, int Refused) Fill(Conversation talk, Person person)
    {
        person.Decide(); // The first message, to which the questionnaire is the answer.
        var refused = 0;
        for (var moves = 0; moves < MostMoves; moves++)
        {
            Assert.True(person.Read(Shown(talk.Last), out var isRefusal), "A question must be known for one.");
            if (isRefusal) refused++;
            var move = person.Decide()!;
            Assert.NotEqual(TurnKind.Menu, move.Kind);
            talk.Happen(EventOf(move));
            if (talk.Last.Submitted) return (moves, refused);
        }

        return (MostMoves, refused);
    }

    /// <summary>As it reaches the chat.</summary>
    private static SentMessage Shown(RunResult result)
    {
        var message = PromptView.Message(new Assignment { Id = 77, Code = "X" }, result.Prompt, result.Notice, topic: null);
        return new SentMessage(1, 0, message.Text.Value, [], new Markup([], [.. message.Buttons.SelectMany(row => row).Select(button => button.Action!)], IsInline: true));
    }

    private static RunEvent EventOf(Move move)
    {
        if (move.Pressed is null) return new RunEvent.Typed(move.Text);
        var words = move.Text.Split(':');
        return new RunEvent.Pressed(int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture), string.Join(':', words[3..]));
    }
}
