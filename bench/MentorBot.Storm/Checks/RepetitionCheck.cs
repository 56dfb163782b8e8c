using MentorBot.Emulator.Faults;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.People;

namespace MentorBot.Storm.Checks;

/// <summary>Counts questions and offers that were sent more than once, by the reason.</summary>
internal sealed class RepetitionCheck(Findings findings, StormOptions options)
{
    public void Check(IReadOnlyList<BotApiCall> calls, IReadOnlyList<Outage> outages)
    {
        // The button of a question names its questionnaire and step, so two equal messages are one message sent twice.
        var sent = calls.Where(call => call is { Method: "sendMessage", Handled: not null, ReplyMarkup: { } markup } && markup.Contains("\"q:", StringComparison.Ordinal) && !IsNotice(call)).ToList();
        findings.Count("questions and offers sent", sent.Count);
        foreach (var copies in sent.GroupBy(call => (call.ChatId, call.Text, call.ReplyMarkup)))
        {
            var ordered = copies.OrderBy(call => call.Handled).ToList();
            foreach (var (first, second) in ordered.Zip(ordered.Skip(1))) Note(first, second, outages);
        }
    }

    /// <summary>A question that is shown anew with a notice answers something that the person did.</summary>
    private static bool IsNotice(BotApiCall call) => call.Text!.StartsWith(ScreenReader.Refusal, StringComparison.Ordinal);

    private void Note(BotApiCall first, BotApiCall second, IReadOnlyList<Outage> outages)
    {
        var why = Repetitions.Judge(first, second, outages, options.LongestDoubt);
        findings.Count($"repeated: {why}");
        if (Repetitions.DoubtBefore(first, second, outages) is { } doubt) findings.Doubt(doubt);
        if (why.IsAllowed()) return;
        findings.Violation(
            "repetition",
            $"chat {first.ChatId}: sent at {findings.SecondsAt(first.Handled!.Value):F3} s, answered at {findings.SecondsAt(first.Answered!.Value):F3} s, sent again at {findings.SecondsAt(second.Received):F3} s ({why})");
    }
}
