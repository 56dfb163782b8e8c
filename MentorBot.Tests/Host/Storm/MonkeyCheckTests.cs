using System.Text.Json.Nodes;
using MentorBot.Storm.Checks;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.Monkeys;
using MentorBot.Storm.People;

namespace MentorBot.Tests.Host.Storm;

/// <summary>What a monkey reads in a summary, and how that is compared with what is stored.</summary>
public sealed class MonkeyCheckTests
{
    private static readonly FormBook Book = FormBook.Load(["C1"]);

    [Theory]
    [InlineData("""{"prior":"no","exp_effect":7,"exp_text":"Ради друга"}""", "")]
    [InlineData("""{"exp_effect":7,"exp_text":"Ради друга"}""", "summary validity")]
    [InlineData("""{"prior":"no","exp_effect":6,"exp_text":"Ради друга"}""", "summary confirmed answer")]
    [InlineData("""{"prior":"no","exp_effect":7,"exp_text":"Ради друга","glad":"yes"}""", "answer from nowhere")]
    public void What_is_stored_is_what_the_summary_said(string answers, string broken)
    {
        var findings = new Findings(apologiesAreAllowed: false);
        var walk = new MonkeyWalk("C1", "a1") { Finished = true };
        walk.Answering("exp_effect", isUnclear: false);
        walk.Settle(new MonkeyWalk.Given(IsKnown: true, "7"));
        walk.Read([("prior", "Нет"), ("exp_effect", "7"), ("exp_text", "Ради друга")]);

        new MonkeyCheck(null!, Book, findings).Compare(null, walk, new JsonObject { ["state"] = "submitted", ["answers"] = JsonNode.Parse(answers) });

        Assert.Equal(broken, string.Join(' ', findings.Violations.Select(violation => violation.Rule)));
    }

    [Fact]
    public void A_page_of_the_summary_is_read_by_the_buttons_below_it()
    {
        var form = Book["C1"];
        var text = "Опрос\n\nПроверьте ответы.\n\n9. Вопрос?\n    первое\n    2. не строка\n10. Ещё?\n    7";
        ChatButton Button(string label, string action) => new(label, $"q:a1:12:{action}");
        var message = new ChatMessage(5, "bot", 1, Deleted: false, text, [[Button("✏️ 9", "e0"), Button("✏️ 10", "e2")], [Button("Отправить", "send")]]);

        var screen = MonkeyScreen.Read(message, form, "a1")!;

        Assert.True(screen.IsSummary);
        Assert.Equal(12, screen.Step);
        Assert.Equal(1, screen.Page);
        Assert.Equal([(form.Keys[0], "первое\n    2. не строка"), (form.Keys[2], "7")], screen.Lines(form));
    }
}
