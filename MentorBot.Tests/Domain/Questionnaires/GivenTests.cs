using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>A whole answer, as a page or a sheet of paper gives it, beside the same answer in the chat.</summary>
public sealed class GivenTests
{
    private const string Multi = """{"key": "q", "type": {"kind": "multi", "min": 2, "max": 3, "exclusive": ["n"], "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}, {"code": "z", "label": "зет"}, {"code": "w", "label": "дубль"}, {"code": "n", "label": "ничего"}]}}""";
    private const string List = """{"key": "q", "type": {"kind": "list", "min": 1, "max": 2, "fields": [{"key": "what", "label": "Что", "type": {"kind": "text", "maxLength": 5}}, {"key": "by", "label": "Когда", "type": {"kind": "date", "notAfter": "today"}}]}}""";

    public static TheoryData<string> Codes => [.. Samples.Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_chat_and_the_page_leave_the_same_answers(string code)
    {
        for (var seed = 0; seed < 5; seed++) Assert.True(WalkTogether(Samples.Catalog[code], new Random(seed)), $"{code} did not come to its end");
    }

    [SkippableFact]
    public void The_chat_and_the_page_leave_the_same_answers_to_every_form_of_the_specification()
    {
        foreach (var questionnaire in Samples.LoadForms().All) Assert.True(WalkTogether(questionnaire, new Random(7)), $"{questionnaire.Code} did not come to its end");
    }

    private static bool WalkTogether(Questionnaire questionnaire, Random random)
    {
        var context = Samples.Context with { Role = questionnaire.Audience.Roles[0] };
        var chat = new Conversation(questionnaire, context).Open();
        var page = new Conversation(questionnaire, context).Open();
        for (var step = 0; step < 300; step++)
        {
            Assert.Equal(chat.Prompt.ItemKey, page.Prompt.ItemKey);
            if (page.Prompt.Item is { } item) Answer(item);
            else
            {
                Assert.Equal(chat.Prompt.AllLines, page.Prompt.AllLines);
                chat.Happen(new RunEvent.Pressed(chat.Prompt.Step, Actions.Send));
                page.Happen(new RunEvent.Pressed(page.Prompt.Step, Actions.Send));
            }

            Assert.Equal(chat.Given, page.Given);
            if (page.Last.Submitted) return chat.Last.Submitted;
        }

        return false;

        void Answer(ItemView item)
        {
            var action = item switch
            {
                { MayBeDeclined: true } when random.Next(9) == 0 => Actions.Decline,
                { MayBeSkipped: true } when item is { Options.Count: 0, Kind: ItemKind.Pick } || random.Next(5) == 0 => Actions.Skip,
                _ => null,
            };
            if (action is not null)
            {
                chat.Happen(new RunEvent.Pressed(chat.Prompt.Step, action));
                page.Happen(new RunEvent.Pressed(page.Prompt.Step, action));
                return;
            }

            var type = questionnaire.Find(page.Prompt.ItemKey!)!.Type;
            var value = ViewedAnswers.Any(item, random);
            ChatReplies.Give(chat, type, value, context);
            page.Happen(new RunEvent.Given(page.Prompt.Step, value));
            Assert.True(page.Last.Outcome == RunOutcome.Accepted, $"{value} was refused: {page.Last.Notice}");
        }
    }

    [Fact]
    public void A_whole_answer_to_an_earlier_question_is_stale()
    {
        var talk = new Conversation(Samples.Of(Multi, """{"key": "r", "type": {"kind": "yesNo"}}"""), Samples.Context).Open();
        var first = talk.Prompt.Step;
        talk.Happen(new RunEvent.Given(first, new ManyValue(["z", "x"])));
        Assert.Equal("""["x","z"]""", talk.Given["q"]);

        Assert.Equal(RunOutcome.Stale, talk.Happen(new RunEvent.Given(first, new TextValue("yes"))).Last.Outcome);
        Assert.Equal("r", talk.Prompt.ItemKey);
        talk.Happen(new RunEvent.Given(talk.Prompt.Step, new TextValue("yes")));
        Assert.Equal(RunOutcome.Rejected, talk.Happen(new RunEvent.Given(talk.Prompt.Step, new TextValue("yes"))).Last.Outcome);
    }

    public static TheoryData<string, AnswerValue, string> Wrong => new()
    {
        { Multi, new ManyValue(["x"]), "хотя бы 2" },
        { Multi, new ManyValue(["x", "y", "z", "w"]), "не больше 3" },
        { Multi, new ManyValue(["x", "n"]), "«ничего» нельзя выбрать вместе с другим" },
        { Multi, new ManyValue(["x", "x"]), "Выберите" },
        { Multi, new ManyValue(["x", "?"]), "Выберите" },
        { Multi, new ManyValue([]), "Выберите" },
        { Multi, new TextValue("x"), "Выберите" },
        { List, new RowsValue([]), "хотя бы 1 строка" },
        { List, new RowsValue([Row("a"), Row("b"), Row("c")]), "не больше 2 строк" },
        { List, new RowsValue([Row("длинное слово")]), "Сократите" },
        { List, new RowsValue([Row("a", "2026-10-15")]), "не может быть позже 14.10.2026" },
        { List, new RowsValue([new Dictionary<string, AnswerValue> { ["what"] = new TextValue("a") }]), "непонятном виде" },
        { List, new RowsValue([new Dictionary<string, AnswerValue>(Row("a")) { ["more"] = new TextValue("a") }]), "непонятном виде" },
        { """{"key": "q", "type": {"kind": "text", "minLength": 3, "maxLength": 5}}""", new TextValue(" ab\u200B "), "Пока 2 знака" },
        { """{"key": "q", "type": {"kind": "number", "min": 1, "max": 5, "decimals": 1}}""", new NumberValue(1.25m), "Нужно число" },
        { """{"key": "q", "type": {"kind": "scale", "min": 1, "max": 5}}""", new NumberValue(6), "Нужно целое число" },
        { """{"key": "q", "type": {"kind": "date"}}""", new TextValue("2026-02-31"), "Не получилось понять дату" },
        { """{"key": "q", "type": {"kind": "pick", "from": "teachers", "max": 1}}""", new TextValue("t9"), "больше нет в списке" },
        { """{"key": "q", "type": {"kind": "pick", "from": "teachers", "max": 2}}""", new TextValue("t1"), "Выберите" },
        { """{"key": "q", "type": {"kind": "link"}}""", new TextValue("javascript://x"), "не похоже на ссылку" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_chat_would_refuse_is_refused(string item, AnswerValue value, string notice)
    {
        var talk = new Conversation(Samples.Of(item), Samples.Context).Open();
        talk.Happen(new RunEvent.Given(talk.Prompt.Step, value));

        Assert.Equal(RunOutcome.Rejected, talk.Last.Outcome);
        Assert.Contains(notice, talk.Last.Notice, StringComparison.Ordinal);
        Assert.Empty(talk.Answers.Entries);
    }

    [Fact]
    public void A_page_goes_on_with_what_the_chat_has_collected()
    {
        var talk = new Conversation(Samples.Of(Multi), Samples.Context).Open().Say("[зет]");

        Assert.Equal(new ManyValue(["z"]), talk.Prompt.Item!.Current);
        Assert.Equal((2m, 3m, true, false), (talk.Prompt.Item.Min, talk.Prompt.Item.Max, talk.Prompt.Item.IsRequired, talk.Prompt.Item.MayGoBack));
    }

    private static Dictionary<string, AnswerValue> Row(string what, string by = "2026-10-14") => new() { ["what"] = new TextValue(what), ["by"] = new TextValue(by) };
}
