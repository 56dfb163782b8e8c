using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class ConstraintTests
{
    private const string From = """{"key": "from", "required": false, "type": {"kind": "date"}}""";
    private const string To = """{"key": "to", "constraint": "answer > from", "constraintMessage": "Конец должен быть позже начала.", "type": {"kind": "date"}}""";

    [Theory]
    [InlineData("answer != 13", """{"kind": "number", "min": 1, "max": 20, "decimals": 0}""", "12", "13")]
    [InlineData("answer <= today", """{"kind": "date"}""", "сегодня", "завтра")]
    [InlineData("length(answer) >= 5 or answer = 'нет'", """{"kind": "text", "maxLength": 50}""", "нет", "да")]
    [InlineData("matches(answer, '[0-9]{2}[А-Я]')", """{"kind": "text", "maxLength": 50}""", "10Б", "10б")]
    [InlineData("answer < '18:00'", """{"kind": "time"}""", "17:30", "18:00")]
    [InlineData("answer != x or person.age < 18", """{"kind": "single", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}]}""", "икс", null)]
    [InlineData("answer in [y]", """{"kind": "single", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}]}""", "игрек", "икс")]
    public void An_answer_must_fulfil_its_constraint(string constraint, string type, string good, string? bad)
    {
        var questionnaire = Samples.Of($$"""{"key": "q", "constraint": "{{constraint}}", "constraintMessage": "Так нельзя.", "type": {{type}}}""");
        if (bad is not null)
        {
            var refused = new Conversation(questionnaire, Samples.Context).Open().Type(bad);
            Assert.Equal((RunOutcome.Rejected, "Так нельзя."), (refused.Last.Outcome, refused.Last.Notice));
            Assert.Empty(refused.Given);
        }

        Assert.Equal(RunOutcome.Accepted, new Conversation(questionnaire, Samples.Context).Open().Type(good).Last.Outcome);
    }

    [Fact]
    public void What_the_program_cannot_make_sense_of_is_asked_for_again_with_the_other_answers_in_view()
    {
        static string? About(AnswerValue value, Answers answers) => answers.Value("what") is TextValue { Text: "срок" } && value is TextValue { Text: "потом" } ? "Когда именно?" : null;
        var questionnaire = Samples.Of("""{"key": "what", "type": {"kind": "text", "maxLength": 50}}""", """{"key": "words", "type": {"kind": "text", "maxLength": 50}}""");
        var context = Samples.Context with { Checks = new Dictionary<string, Func<AnswerValue, Answers, string?>> { ["words"] = About } };

        var talk = new Conversation(questionnaire, context).Open().Say("срок").Type("потом");
        Assert.Equal((RunOutcome.Rejected, "Когда именно?", "words"), (talk.Last.Outcome, talk.Last.Notice, talk.Prompt.ItemKey));
        Assert.DoesNotContain("words", talk.Given.Keys);
        Assert.Equal("завтра", talk.Say("завтра").Answers.Value("words") is TextValue words ? words.Text : null);
        Assert.Equal(RunOutcome.Accepted, new Conversation(questionnaire, context).Open().Say("название").Type("потом").Last.Outcome);
    }

    [Fact]
    public void A_draft_that_does_not_fulfil_it_stays_to_be_corrected()
    {
        const string multi = """{"key": "q", "constraint": "not (answer contains x and answer contains y)", "type": {"kind": "multi", "options": [{"code": "x", "label": "икс"}, {"code": "y", "label": "игрек"}, {"code": "z", "label": "зет"}]}}""";
        var talk = new Conversation(Samples.Of(multi), Samples.Context).Open().Say("[икс]", "[игрек]").Press("Готово");
        Assert.Equal(EngineTexts.Russian.ConstraintFailed, talk.Last.Notice);

        Assert.Equal("""["x"]""", talk.Say("[игрек]", "[Готово]").Given["q"]);
    }

    [Fact]
    public void It_may_compare_with_an_earlier_answer_and_is_silent_where_there_is_none()
    {
        var talk = new Conversation(Samples.Of(From, To), Samples.Context).Open().Say("10.10");
        Assert.Equal("Конец должен быть позже начала.", talk.Type("10.10").Last.Notice);
        Assert.Equal(PromptKind.Summary, talk.Say("11.10").Prompt.Kind);

        Assert.Equal(PromptKind.Summary, new Conversation(Samples.Of(From, To), Samples.Context).Open().Say("[Пропустить]", "1.10").Prompt.Kind);
    }

    [Fact]
    public void A_change_that_breaks_a_later_constraint_is_found_before_sending()
    {
        var talk = new Conversation(Samples.Of(From, To), Samples.Context).Open().Say("10.10", "11.10", "[✏️ 1]", "12.10", "[Отправить]");

        Assert.Equal(("to", "Конец должен быть позже начала."), (talk.Prompt.ItemKey, talk.Last.Notice));
        Assert.True(talk.Say("13.10", "[Отправить]").Last.Submitted);
    }

    [Fact]
    public void What_was_right_on_the_day_of_answering_stays_right()
    {
        var talk = new Conversation(Samples.Of("""{"key": "q", "constraint": "answer >= today", "type": {"kind": "date"}}"""), Samples.Context).Open().Say("сегодня");
        talk.Context = talk.Context with { Today = Samples.Today.AddDays(5) };

        Assert.True(talk.Say("[Отправить]").Last.Submitted);
    }

    [Fact]
    public void A_condition_may_ask_for_numbers_texts_and_counts()
    {
        var questionnaire = Samples.Of(
            """{"key": "n", "type": {"kind": "number", "min": 0, "max": 9, "decimals": 0}}""",
            """{"key": "m", "when": "n != 0", "type": {"kind": "number", "min": 0, "max": 9, "decimals": 0}}""",
            """{"key": "t", "when": "m = n", "type": {"kind": "text", "maxLength": 20}}""",
            """{"key": "end", "when": "t = 'подробно' or not answered(t)", "type": {"kind": "yesNo"}}""");

        Assert.Equal("end", new Conversation(questionnaire, Samples.Context).Open().Say("0").Prompt.ItemKey);
        Assert.Equal("end", new Conversation(questionnaire, Samples.Context).Open().Say("3", "4").Prompt.ItemKey);
        Assert.Equal("t", new Conversation(questionnaire, Samples.Context).Open().Say("3", "3").Prompt.ItemKey);
        Assert.Equal(PromptKind.Summary, new Conversation(questionnaire, Samples.Context).Open().Say("3", "3", "кратко").Prompt.Kind);
    }

    [Fact]
    public void What_is_missing_is_said_in_the_words_of_the_item()
    {
        const string item = """{"key": "q", "requiredMessage": "Без города не получится.", "type": {"kind": "text", "maxLength": 20}}""";
        var talk = new Conversation(Samples.Of(item), Samples.Context).Open();

        Assert.Equal("Без города не получится.", talk.Type("\u200B").Last.Notice);
        Assert.Equal("Без города не получится.", talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, Actions.Skip)).Last.Notice);
        Assert.Contains(RunValidator.Validate(Samples.Of(item), Answers.None, Samples.Context), problem => problem.Message == "Без города не получится.");
    }
}
