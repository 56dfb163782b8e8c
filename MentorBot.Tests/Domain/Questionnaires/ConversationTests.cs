using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class ConversationTests
{
    [Fact]
    public void A_pupil_fills_in_the_application()
    {
        var talk = Samples.Open("A2");
        Assert.Equal("Анкета наставляемого: ученик", talk.Prompt.Title);
        Assert.Equal("1 из 23", talk.Prompt.Progress!.Text);
        Assert.Equal(["9 «А»"], talk.Prompt.Written);

        talk.Say("[Верно]", "2011", "[бот]", "[Да]", "В прошлой школе, со студентом", "[учёба по предмету]");
        Assert.Equal("request_subject", talk.Prompt.ItemKey);
        talk.Say("[›]", "[информатика]", "Хочу научиться писать программы и сдать экзамен", "Сдам пробник на 80", "[Пропустить]", "[9]");
        talk.Say("[техника]", "[программирование]", "игры", "[Готово]", "[Пропустить]");
        talk.Say("[студент]", "[не важно]", "[Готово]", "[не важно]", "[терпеливый]", "[Готово]", "[Пропустить]");
        talk.Say("[очно]", "[пн, вечер]", "[вт, вечер]", "[Готово]", "[раз в неделю]", "[Нет]", "[Да]", "[Пропустить]");

        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);
        Assert.Contains(talk.Prompt.Lines, line => line is { Key: "request_subject", Answer: "информатика" });
        talk.Say("[Отправить]");
        Assert.True(talk.Last.Submitted);
        Assert.Equal("\"subject-10\"", talk.Given["request_subject"]);
        Assert.Equal("""["engineering","coding","games"]""", talk.Given["interests"]);
        Assert.Equal("""["any"]""", talk.Given["mentor_kind"]);
        Assert.Equal("2011", talk.Given["birth_year"]);
        Assert.Equal("\"passed\"", talk.Given["consent_gate"]);
        Assert.False(talk.Given.ContainsKey("tried"));
    }

    [Fact]
    public void A_questionnaire_stays_closed_until_its_gate_is_passed()
    {
        var talk = Samples.Open("A2", Samples.Context with { GatesPassed = new HashSet<string>() });

        Assert.Equal(RunOutcome.Rejected, talk.Last.Outcome);
        Assert.Equal("processingConsent", talk.Last.ClosedByGate);
        Assert.Equal(RunMode.NotOpened, talk.State.Mode);
    }

    [Fact]
    public void A_mentor_logs_the_planning_meeting_with_steps_and_control_dates()
    {
        var talk = Samples.Open("D3").Say(
            "вчера", "9.30", "45", "[онлайн]", "[Ольга]", "[Илья]", "[Готово]",
            "Решить сто задач по механике к концу мая", "Пробник на 80 баллов", "Сейчас 40 баллов");
        Assert.Equal("steps", talk.Prompt.ItemKey);
        Assert.Equal("Строка 1. Что сделать", talk.Prompt.Field);

        talk.Say("Первый раздел", "1 ноября", "[Илья]", "Второй раздел", "1.12", "[Илья]", "Пробник", "20.12.2026", "[Ольга]");
        Assert.Null(talk.Prompt.Field);
        Assert.Equal("Первый раздел · 01.11.2026 · Илья", talk.Prompt.Written[0]);
        talk.Say("[Готово]", "[Пропустить]", "[Пропустить]", "[раз в неделю]", "20", "31.05.2027", "25.12, 1 марта", "[Готово]", "[Отправить]");

        Assert.True(talk.Last.Submitted);
        Assert.Equal("\"2026-10-13\"", talk.Given["date"]);
        Assert.Equal("\"09:30\"", talk.Given["start"]);
        Assert.Equal("""["2026-12-25","2027-03-01"]""", talk.Given["control_dates"]);
        Assert.StartsWith("""[{"what":""", talk.Given["steps"], StringComparison.Ordinal);
        Assert.DoesNotContain("absent_reason", talk.Given.Keys);
    }

    [Fact]
    public void An_absent_member_of_the_pair_has_to_be_explained_and_an_absent_curator_has_not()
    {
        var talk = Samples.Open("D1").Say("сегодня", "[Пропустить]", "60", "[звонок]", "[Ольга]", "[Готово]");
        Assert.Equal("absent_reason", talk.Prompt.ItemKey);

        talk.Say("[Назад]", "[Илья]", "[Готово]");
        Assert.Equal("curator_present", talk.Prompt.ItemKey);
    }

    [Fact]
    public void The_short_log_asks_its_own_items_only()
    {
        var talk = Samples.Open("D4", Samples.Context with { Express = true })
            .Say("сегодня", "60", "[Ольга]", "[Готово]", "Решили пять задач на движение", "[8]", "[Пропустить]");

        Assert.Equal(6, talk.Prompt.Lines.Count);
        Assert.True(talk.Say("[Отправить]").Last.Submitted);
    }

    [Fact]
    public void Feedback_asks_by_the_kind_of_the_meeting_and_names_its_date()
    {
        var regular = Samples.Context with { Facts = new Dictionary<string, AnswerValue> { ["meeting.kind"] = new TextValue("regular") } };
        var talk = Samples.Open("D6", regular);
        Assert.Equal("Встреча 12 октября была?", talk.Prompt.Text);
        talk.Say("[да]", "[10]", "[9]", "[Да]");
        Assert.Equal("worry", talk.Prompt.ItemKey);

        var trial = Samples.Open("D6").Say("[да]", "[10]", "[9]", "[Да]");
        Assert.Equal("compat", trial.Prompt.ItemKey);
        Assert.Equal([5, 5], trial.Prompt.Rows.Take(2).Select(row => row.Count));
        trial.Say("[Не хочу отвечать]");
        Assert.Equal(AnswerStatus.Declined, trial.Answers.Find("compat")!.Status);
    }

    [Fact]
    public void Answers_of_a_branch_left_are_set_aside_and_come_back_with_it()
    {
        var talk = Samples.Open("D6").Say("[была, но не так]", "Началась позже", "[10]", "[9]", "[Да]", "[9]", "[да]", "[Нет]", "[Пропустить]");
        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);

        talk.Say("[✏️ 1]", "[не было]");
        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);
        Assert.True(talk.Answers.Find("useful")!.SetAside);
        Assert.Equal(["confirm", "confirm_fix", "worry", "word"], talk.Prompt.Lines.Select(line => line.Key));

        talk.Say("[✏️ 1]", "[да]");
        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);
        Assert.False(talk.Answers.Find("useful")!.SetAside);
        Assert.True(talk.Answers.Find("confirm_fix")!.SetAside);
        Assert.Equal("10", talk.Given["useful"]);
    }

    [Fact]
    public void An_edit_that_opens_a_branch_asks_it_before_the_summary_comes_back()
    {
        var talk = Samples.Open("D6").Say("[да]", "[10]", "[9]", "[Да]", "[9]", "[да]", "[Нет]", "[Пропустить]");

        talk.Say("[✏️ 7]", "[Да]");
        Assert.Equal("worry_text", talk.Prompt.ItemKey);
        Assert.Contains(EngineTexts.Russian.Reminder, talk.Prompt.Hint, StringComparison.Ordinal);
        talk.Say("Хочу поговорить");
        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);
    }

    [Fact]
    public void Back_leads_to_the_beginning_and_forward_past_what_is_answered()
    {
        var talk = Samples.Open("D6").Say("[да]", "[10]", "[9]", "[Назад]", "[Назад]", "[Назад]");
        Assert.Equal("confirm", talk.Prompt.ItemKey);
        Assert.Equal("да", talk.Prompt.Current);
        Assert.DoesNotContain(talk.Prompt.Rows.SelectMany(row => row), button => button.Action == Actions.Back);

        Assert.Equal("clear", talk.Say("[Оставить как есть]").Prompt.ItemKey);
    }

    [Fact]
    public void Back_typed_at_the_first_question_is_no_answer_to_it()
    {
        var talk = Samples.Open("REG").Type("Назад");

        Assert.Equal(EngineTexts.Russian.FirstQuestion, talk.Last.Notice);
        Assert.Equal("name", talk.Prompt.ItemKey);
        Assert.Empty(talk.Last.Changes);
    }

    [Theory]
    [InlineData("Пропустить")]
    [InlineData("не хочу отвечать")]
    [InlineData(" ОТПРАВИТЬ ")]
    public void The_word_of_a_button_typed_where_an_answer_is_needed_was_once_stored_as_one(string typed)
    {
        var talk = Samples.Open("REG").Type(typed);

        Assert.Equal(EngineTexts.Russian.NotNow, talk.Last.Notice);
        Assert.Empty(talk.Last.Changes);
    }

    [Fact]
    public void A_row_that_does_not_fit_any_more_can_be_reached_by_taking_away_those_after_it()
    {
        var talk = Samples.Open("D3").Say(
            "вчера", "9.30", "45", "[онлайн]", "[Ольга]", "[Илья]", "[Готово]",
            "Решить сто задач по механике к концу мая", "Пробник на 80 баллов", "Сейчас 40 баллов",
            "Первый раздел", "вчера", "[Илья]", "Второй раздел", "1.12", "[Илья]", "Пробник", "20.12.2026", "[Ольга]", "[Готово]");
        talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, Actions.Back));
        talk.Say("[Убрать последнюю]", "[Убрать последнюю]", "[Убрать последнюю]");

        Assert.Equal(["Ещё строка"], talk.Prompt.Rows[0].Select(button => button.Label));
        Assert.Empty(talk.Prompt.Written);
    }

    [Fact]
    public void A_button_of_an_earlier_question_changes_nothing()
    {
        var talk = Samples.Open("D6");
        var old = talk.Prompt;
        talk.Say("[да]");

        talk.Happen(new RunEvent.Pressed(old.Step, old.Rows[0][0].Action));
        Assert.Equal(RunOutcome.Stale, talk.Last.Outcome);
        Assert.Equal("useful", talk.Prompt.ItemKey);
        Assert.Empty(talk.Last.Changes);
    }

    [Fact]
    public void Quick_taps_on_several_options_all_count_and_a_double_tap_counts_once()
    {
        var talk = Samples.Open("A2").Say("[Верно]", "2011", "[бот]", "[Нет]", "[творчество]", "Хочу научиться рисовать портреты", "Нарисую портрет", "[Пропустить]", "[5]");
        var shown = talk.Prompt;
        var sport = shown.Rows[0][0];
        var music = shown.Rows[0][1];

        foreach (var button in new[] { sport, music, sport }) talk.Happen(new RunEvent.Pressed(shown.Step, button.Action));

        Assert.Equal(["sport", "music"], talk.State.Draft.Chosen);
    }

    [Fact]
    public void Too_many_options_are_refused_in_words()
    {
        var talk = Samples.Open("A2").Say("[Верно]", "2011", "[бот]", "[Нет]", "[творчество]", "Хочу научиться рисовать портреты", "Нарисую портрет", "[Пропустить]", "[5]", "1, 2, 3, 4, 5");

        talk.Press("другое");
        Assert.Equal(RunOutcome.Rejected, talk.Last.Outcome);
        Assert.Equal(EngineTexts.Russian.AtMost(5), talk.Last.Notice);
    }

    [Fact]
    public void An_earlier_date_moved_past_a_later_one_is_noticed_before_sending()
    {
        var talk = Samples.Open("D2");
        while (talk.Prompt.Kind != PromptKind.Summary) AnswerAnything(talk);
        talk.Say("[✏️ 1]", "10.10.2026");
        while (talk.Prompt.Rows.SelectMany(row => row).FirstOrDefault(button => button.Label == EngineTexts.NextPage) is not null) talk.Press(EngineTexts.NextPage);
        var nextDate = Samples.Catalog["D2"].Find("next_date")!;
        talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, Actions.Edit(nextDate.Index))).Say("12.10.2026", "[✏️ 1]", "14.10.2026", "[Отправить]");

        Assert.False(talk.Last.Submitted);
        Assert.Equal("next_date", talk.Prompt.ItemKey);
        Assert.Equal(EngineTexts.Russian.Earlier(Samples.Today), talk.Last.Notice);
        Assert.True(talk.Say("завтра", "[Отправить]").Last.Submitted);
    }

    [Fact]
    public void A_dialog_without_a_summary_is_over_with_its_last_answer()
    {
        var talk = Samples.Open("CONSENT").Say("[законный представитель]", "Иванова Анна Петровна", "[мать]", "вчера");
        Assert.False(talk.Last.Submitted);

        talk.Say("[Пропустить]");
        Assert.True(talk.Last.Submitted);
        Assert.Equal(PromptKind.Closed, talk.Prompt.Kind);
        Assert.Equal("\"mother\"", talk.Given["kinship"]);
    }

    [Fact]
    public void A_submitted_questionnaire_says_that_it_is_closed()
    {
        var talk = Samples.Open("TELL").Say("Прошу позвонить");
        var step = talk.Prompt.Step;

        foreach (var happened in new RunEvent[] { new RunEvent.Typed("ещё"), new RunEvent.Pressed(step, Actions.Send), new RunEvent.Open() })
        {
            talk.Happen(happened);
            Assert.Equal(EngineTexts.Russian.Closed, talk.Last.Notice);
            Assert.False(talk.Last.Submitted);
        }
    }

    [Fact]
    public void A_sticker_is_answered_and_the_question_stays()
    {
        var talk = Samples.Open("TELL");
        talk.Happen(new RunEvent.Unsupported(UnsupportedInput.Sticker));

        Assert.Equal(EngineTexts.Russian.Unsupported(UnsupportedInput.Sticker), talk.Last.Notice);
        Assert.Equal("text", talk.Prompt.ItemKey);
    }

    [Fact]
    public void A_required_choice_out_of_an_empty_list_can_be_skipped()
    {
        var bare = Samples.Context with { Sources = new Dictionary<string, IReadOnlyList<Choice>>() };
        var talk = Samples.Open("A2", bare).Say("[Верно]", "2011", "[бот]", "[Нет]", "[учёба по предмету]");

        Assert.Equal(EngineTexts.Russian.SourceEmpty, talk.Prompt.Hint);
        Assert.Equal("request_text", talk.Say("[Пропустить]").Prompt.ItemKey);
    }

    [Fact]
    public void An_item_is_searched_by_a_part_of_its_name()
    {
        var talk = Samples.Open("A2").Say("[Верно]", "2011", "[бот]", "[Нет]", "[учёба по предмету]", "язык");
        Assert.Equal(["русский язык", "английский язык"], talk.Prompt.Rows[0].Select(button => button.Label));

        talk.Say("[Весь список]");
        Assert.Equal("request_text", talk.Say("алгеб").Prompt.ItemKey);
        Assert.Equal("\"subject-0\"", talk.Given["request_subject"]);
    }

    [Fact]
    public void A_day_later_with_other_facts_the_run_goes_on_where_it_stood()
    {
        var talk = Samples.Open("D6").Say("[да]", "[10]");
        talk.Context = talk.Context with { Today = Samples.Today.AddDays(1) };

        talk.Open();
        Assert.Equal("comfort", talk.Prompt.ItemKey);
        Assert.Empty(talk.Last.Changes);
    }

    [Fact]
    public void An_item_that_facts_have_hidden_meanwhile_is_left_with_a_word()
    {
        var talk = Samples.Open("D6").Say("[да]", "[10]", "[9]", "[Да]");
        Assert.Equal("compat", talk.Prompt.ItemKey);
        talk.Context = talk.Context with { Facts = new Dictionary<string, AnswerValue> { ["meeting.kind"] = new TextValue("regular") } };

        talk.Type("8");
        Assert.Equal(RunOutcome.Stale, talk.Last.Outcome);
        Assert.Equal("worry", talk.Prompt.ItemKey);
        Assert.Empty(talk.Last.Changes);
    }

    private static void AnswerAnything(Conversation talk)
    {
        var item = Samples.Catalog["D2"].Find(talk.Prompt.ItemKey!)!;
        var buttons = talk.Prompt.Rows.SelectMany(row => row).ToList();
        if (buttons.Find(button => button.Action == Actions.Ready) is { } ready) talk.Press(ready.Caption);
        else if (item.Key == "date") talk.Type("10.10.2026");
        else if (item.Type is TextType) talk.Type("Вместе разбирали задачи по физике");
        else if (item.Key == "minutes") talk.Type("45");
        else talk.Press(buttons[0].Caption);
        Assert.True(talk.Last.Outcome == RunOutcome.Accepted, $"{item.Key}: {talk.Last.Notice}");
    }
}
