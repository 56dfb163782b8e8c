using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class ProgressTests
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.Published.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Going_forward_the_number_grows_by_one_and_the_total_never_grows(string code)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var talk = Samples.Open(code);
            var last = talk.Prompt.Progress!;
            var item = "";
            for (var step = 0; talk.Prompt.Kind == PromptKind.Question; step++)
            {
                Assert.True(step < 500, $"{code} did not get past {talk.Prompt.ItemKey}: {talk.Last.Notice}");
                item = talk.Prompt.ItemKey!;
                AnswerForward(talk, random);
                if (talk.Prompt.Progress is not { } now || talk.Prompt.ItemKey == item) continue;
                Assert.Equal(last.Number + 1, now.Number);
                Assert.True(now.Total <= last.Total, $"{code}: the total grew from {last.Total} to {now.Total} at {talk.Prompt.ItemKey}");
                last = now;
            }

            // Only what hung on the very last answer may have fallen away.
            Assert.InRange(last.Total - last.Number, 0, Samples.Catalog[code].Affected(item).Count);
        }
    }

    private static void AnswerForward(Conversation talk, Random random)
    {
        var buttons = talk.Prompt.Rows.SelectMany(row => row).Where(button => button.Action is not (Actions.Back or Actions.RemoveLast or Actions.AddRow or Actions.WholeList or "cal")).ToList();
        if (buttons.Find(button => button.Action == Actions.Ready) is { } ready && random.Next(2) == 0) talk.Press(ready.Caption);
        else if (buttons.Count > 0) talk.Press(buttons[random.Next(buttons.Count)].Caption);
        else foreach (var typed in (string[])["Обычный ответ, в котором больше двадцати знаков", "25.12", "сегодня", "вчера", "9.30", "2011", "45", "3"]) if (talk.Type(typed).Last.Outcome == RunOutcome.Accepted) break;
        if (talk.Last.Outcome == RunOutcome.Rejected) talk.Type("25.12.2026");
    }
}
