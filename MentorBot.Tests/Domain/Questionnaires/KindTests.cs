using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class KindTests
{
    private const string Ten = """{"kind": "scale", "min": 1, "max": 10}""";
    private const string Mark = """{"kind": "number", "min": 2, "max": 5, "decimals": 2}""";
    private const string Short = """{"kind": "text", "minLength": 3, "maxLength": 5}""";
    private const string Single = """{"kind": "single", "options": [{"code": "x", "label": "Ещё раз"}, {"code": "y", "label": "игрек", "for": ["mentor"]}]}""";
    private const string Multi = """{"kind": "multi", "max": 2, "exclusive": ["n"], "options": [{"code": "x", "label": "икс, зет"}, {"code": "y", "label": "игрек"}, {"code": "n", "label": "ничего"}]}""";

    [Theory]
    [InlineData(Ten, "7", "7")]
    [InlineData(Ten, "7,0", "7")]
    [InlineData(Mark, "4,5", "4.5")]
    [InlineData(Mark, "4.50", "4.5")]
    [InlineData(Mark, "2", "2")]
    [InlineData(Short, " привет\u200B", null)]
    [InlineData(Short, "приве", "\"приве\"")]
    [InlineData("""{"kind": "yesNo"}""", "Да", "\"yes\"")]
    [InlineData("""{"kind": "yesNo"}""", "нет.", "\"no\"")]
    [InlineData(Single, "еще раз", "\"x\"")]
    [InlineData(Single, "2", "\"y\"")]
    [InlineData("""{"kind": "time"}""", "0930", "\"09:30\"")]
    [InlineData("""{"kind": "date"}""", "завтра", "\"2026-10-15\"")]
    [InlineData("""{"kind": "dates", "min": 1, "max": 2}""", "завтра, сегодня", """["2026-10-14","2026-10-15"]""")]
    [InlineData("""{"kind": "link"}""", "school.ru/delo", "\"https://school.ru/delo\"")]
    [InlineData("""{"kind": "profile", "field": "class"}""", "9 Б", "\"9 Б\"")]
    [InlineData("""{"kind": "pick", "from": "teachers", "max": 1}""", "учитель химии", "\"t2\"")]
    [InlineData(Ten, "11", null)]
    [InlineData(Ten, "7,5", null)]
    [InlineData(Mark, "1.99", null)]
    [InlineData(Mark, "4,555", null)]
    [InlineData(Mark, "четыре", null)]
    [InlineData(Mark, "1e1", null)]
    [InlineData(Short, "ой", null)]
    [InlineData(Single, "зет", null)]
    [InlineData(Single, "3", null)]
    [InlineData("""{"kind": "time"}""", "25:00", null)]
    [InlineData("""{"kind": "date", "notAfter": "today"}""", "завтра", null)]
    [InlineData("""{"kind": "date", "notBefore": "today"}""", "вчера", null)]
    [InlineData("""{"kind": "link"}""", "javascript://school.ru/delo", null)]
    [InlineData("""{"kind": "link"}""", "нет ссылки", null)]
    [InlineData("""{"kind": "pick", "from": "teachers", "max": 1}""", "физрук", null)]
    public void A_typed_answer_is_taken_or_explained(string type, string typed, string? expected)
    {
        var talk = Ask(type).Type(typed);

        Assert.Equal(expected, talk.Given.GetValueOrDefault("q")?.Replace("\\u0411", "Б", StringComparison.Ordinal) is { } given ? System.Text.RegularExpressions.Regex.Unescape(given) : null);
        if (expected is null) Assert.False(string.IsNullOrWhiteSpace(talk.Last.Notice));
        else Assert.Null(talk.Last.Notice);
    }

    [Theory]
    [InlineData("икс, зет", "x")]
    [InlineData("1, 2", "x y")]
    [InlineData("1 2", "x y")]
    [InlineData("ничего", "n")]
    [InlineData("игрек, 3", "n")]
    [InlineData("3, 2", "y")]
    public void Several_options_are_typed_at_once_and_an_exclusive_one_clears_the_rest(string typed, string chosen) =>
        Assert.Equal(chosen.Split(' '), Ask(Multi).Type(typed).State.Draft.Chosen);

    [Fact]
    public void An_option_for_another_role_is_neither_shown_nor_taken()
    {
        var talk = new Conversation(Samples.Of($$"""{"key": "q", "type": {{Single}}}"""), Samples.Context with { Role = "mentee" }).Open();

        Assert.Equal(["Ещё раз"], talk.Prompt.Rows.SelectMany(row => row).Select(button => button.Label));
        Assert.Equal(RunOutcome.Rejected, talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, "o1")).Last.Outcome);
    }

    [Fact]
    public void Every_action_fits_the_data_of_a_button()
    {
        var longIds = Samples.Context with { Sources = new Dictionary<string, IReadOnlyList<Choice>> { ["teachers"] = [.. Enumerable.Range(0, 100).Select(number => new Choice($"{number}-{new string('x', 60)}", $"Учитель {number}"))] } };
        var talk = new Conversation(Samples.Of("""{"key": "q", "type": {"kind": "pick", "from": "teachers", "max": 2}}"""), longIds).Open();

        Assert.All(talk.Prompt.Rows.SelectMany(row => row), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Action), 1, 24));
        Assert.Equal(9, talk.Prompt.Rows.Sum(row => row.Count));
    }

    [Fact]
    public void A_person_who_left_the_list_cannot_be_picked_by_an_old_button()
    {
        var talk = Ask("""{"kind": "pick", "from": "teachers", "max": 1}""");
        var old = talk.Prompt.Rows[0][0];
        talk.Context = talk.Context with { Sources = new Dictionary<string, IReadOnlyList<Choice>> { ["teachers"] = [new("t2", "Учитель химии")] } };

        talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, old.Action));
        Assert.Equal(EngineTexts.Russian.NotInListAnyMore, talk.Last.Notice);
    }

    [Fact]
    public void What_is_proposed_stands_chosen_until_the_person_changes_it()
    {
        var context = Samples.Context with { ProposedChoices = new Dictionary<string, IReadOnlyList<string>> { ["teachers"] = ["t1", "t2", "gone"] } };
        var talk = new Conversation(Samples.Of("""{"key": "q", "type": {"kind": "pick", "from": "teachers", "max": null}}"""), context).Open();
        Assert.Equal(["t1", "t2"], talk.State.Draft.Chosen);

        var fewer = talk.Prompt.Rows.SelectMany(row => row).First(button => button.Label == "Учитель физики");
        talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, fewer.Action)).Say("[Готово]");
        Assert.Equal("""["t2"]""", talk.Given["q"]);
        Assert.Equal(["t2"], talk.Say("[✏️ 1]").State.Draft.Chosen);
    }

    [Fact]
    public void A_single_pick_is_never_proposed()
    {
        var context = Samples.Context with { ProposedChoices = new Dictionary<string, IReadOnlyList<string>> { ["teachers"] = ["t1"] } };
        var talk = new Conversation(Samples.Of("""{"key": "q", "type": {"kind": "pick", "from": "teachers", "max": 1}}"""), context).Open();

        Assert.Empty(talk.State.Draft.Chosen);
    }

    [Fact]
    public void Today_means_the_day_of_the_press_and_not_the_day_of_the_question()
    {
        var talk = Ask("""{"kind": "date"}""");
        talk.Context = talk.Context with { Today = Samples.Today.AddDays(3) };

        Assert.Equal("\"2026-10-17\"", talk.Press("Сегодня").Given["q"]);
    }

    [Fact]
    public void The_order_of_picking_is_kept_where_it_counts()
    {
        var talk = Ask("""{"kind": "pick", "from": "mentorsPresent", "max": 2, "ordered": true}""").Say("[Третий]", "[Первый]", "[Готово]");

        Assert.Equal("""["p3","p1"]""", talk.Given["q"]);
        Assert.Equal("1. Третий, 2. Первый", talk.Prompt.Lines[0].Answer);
    }

    [Fact]
    public void A_value_that_was_proposed_and_changed_opens_what_asks_for_the_reason()
    {
        const string health = """{"key": "health", "type": {"kind": "single", "proposed": "pairHealth", "options": [{"code": "green", "label": "зелёный"}, {"code": "red", "label": "красный"}]}}""";
        var questionnaire = Samples.Of(health, """{"key": "why", "when": "changed(health)", "type": {"kind": "text", "maxLength": 9}}""");

        var talk = new Conversation(questionnaire, Samples.Context).Open();
        Assert.Equal(EngineTexts.Russian.Proposed("зелёный"), talk.Prompt.Hint);
        Assert.Equal(PromptKind.Summary, talk.Say("[зелёный]").Prompt.Kind);
        Assert.Equal("why", talk.Say("[✏️ 1]", "[красный]").Prompt.ItemKey);
    }

    [Fact]
    public void Rows_are_walked_back_through_and_taken_away()
    {
        const string list = """{"kind": "list", "min": 1, "max": 2, "fields": [{"key": "what", "label": "Что", "type": {"kind": "text", "maxLength": 50}}, {"key": "by", "label": "Когда", "type": {"kind": "date"}}]}""";
        var talk = Ask(list).Say("первое", "[Назад]", "другое", "завтра");
        Assert.Equal(["другое · 15.10.2026"], talk.Prompt.Written);

        talk.Say("[Назад]", "сегодня", "[Ещё строка]", "второе", "завтра");
        Assert.Equal(PromptKind.Summary, talk.Prompt.Kind);
        talk.Say("[✏️ 1]", "[Убрать последнюю]", "[Готово]", "[Отправить]");
        Assert.Equal("""[{"what":"другое","by":"2026-10-14"}]""", System.Text.RegularExpressions.Regex.Unescape(talk.Given["q"]));
    }

    private static Conversation Ask(string type) => new Conversation(Samples.Of($$"""{"key": "q", "type": {{type}}}"""), Samples.Context).Open();
}
