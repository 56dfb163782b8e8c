using System.Diagnostics;
using MentorBot.Emulator.Faults;
using MentorBot.Storm;
using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;

namespace MentorBot.Tests.Host.Storm;

/// <summary>What the storm excuses and what it does not.</summary>
public sealed class RepetitionTests
{
    private const string Buttons = """{"inline_keyboard":[[{"text":"Да","callback_data":"q:1:2:o1"}]]}""";

    [Theory]
    [InlineData(null, 3.0, nameof(Repetition.AnswerCutOff))]
    [InlineData(3.5, 3.0, nameof(Repetition.AnswerCutOff))]
    [InlineData(1.0, 1.9, nameof(Repetition.StoppedBeforeNoting))]
    [InlineData(1.0, 3.0, nameof(Repetition.StoppedTooLate))]
    [InlineData(1.0, 20.0, nameof(Repetition.Unprovoked))]
    public void A_second_sending_is_judged_by_the_answer_to_the_first_and_the_kill(double? answered, double killed, string verdict)
    {
        var first = new BotApiCall("sendMessage", At(0.5)) { Handled = At(0.9), Answered = answered is { } whole ? At(whole) : null };
        var second = new BotApiCall("sendMessage", At(10)) { Handled = At(10.1) };

        Assert.Equal(verdict, Repetitions.Judge(first, second, [new Outage("host1", At(killed), At(killed + 0.01))], TimeSpan.FromSeconds(1)).ToString());
    }

    [Fact]
    public void A_question_sent_twice_for_no_reason_breaks_the_promise()
    {
        var findings = Check(Question(1), Question(2));

        Assert.Equal("repetition", Assert.Single(findings.Violations).Rule);
        Assert.Equal(1, findings.Counts["repeated: Unprovoked"]);
    }

    [Fact]
    public void Another_step_another_chat_and_an_edit_are_no_repetition()
    {
        var findings = Check(
            Question(1),
            Question(2) with { ReplyMarkup = Buttons.Replace(":2:", ":3:", StringComparison.Ordinal) },
            Question(3) with { ChatId = 78 },
            Question(4) with { Method = "editMessageText" });

        Assert.Empty(findings.Violations);
    }

    private static Findings Check(params BotApiCall[] calls)
    {
        var findings = new Findings(apologiesAreAllowed: false);
        new RepetitionCheck(findings, new StormOptions { HostPath = "", Folder = "" }).Check(calls, []);
        return findings;
    }

    private static BotApiCall Question(double at) =>
        new("sendMessage", At(at)) { ChatId = 77, Text = "Да или нет?", ReplyMarkup = Buttons, Handled = At(at + 0.1), Answered = At(at + 0.2) };

    private static long At(double seconds) => (long)(1_000_000 + (seconds * Stopwatch.Frequency));
}
