using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class NewKindTests
{
    private static readonly FileRef Photo = new("f1", "", 1000, IsPhoto: true, "image/jpeg");
    private static readonly FileRef Document = new("f2", "Приказ.pdf", 1000, IsPhoto: false, "application/pdf");
    private static readonly FileRef Picture = new("f3", "скан.png", 1000, IsPhoto: false, "image/png");

    [Fact]
    public void A_file_is_answered_with_its_id_and_shown_with_its_name()
    {
        var talk = Ask("""{"kind": "file"}""").Happen(new RunEvent.SentFile(Document));

        Assert.Equal("""{"id":"f2","name":"Приказ.pdf","photo":false}""", System.Text.RegularExpressions.Regex.Unescape(talk.Given["q"]));
        Assert.Equal("Приказ.pdf", talk.Prompt.Lines[0].Answer);
        Assert.True(talk.Say("[Отправить]").Last.Submitted);
    }

    [Fact]
    public void Only_what_the_item_accepts_is_taken()
    {
        const string photo = """{"kind": "file", "accepts": ["photo"]}""";
        const string document = """{"kind": "file", "accepts": ["document"]}""";

        Assert.Equal(RunOutcome.Accepted, Ask(photo).Happen(new RunEvent.SentFile(Photo)).Last.Outcome);
        Assert.Equal(RunOutcome.Accepted, Ask(photo).Happen(new RunEvent.SentFile(Picture)).Last.Outcome);
        Assert.Equal(EngineTexts.Russian.PhotoNotDocument, Ask(photo).Happen(new RunEvent.SentFile(Document)).Last.Notice);
        Assert.Equal(RunOutcome.Accepted, Ask(document).Happen(new RunEvent.SentFile(Document)).Last.Outcome);
        Assert.Equal(EngineTexts.Russian.DocumentNotPhoto, Ask(document).Happen(new RunEvent.SentFile(Photo)).Last.Notice);
        Assert.Equal(EngineTexts.Russian.FileExpected, Ask("""{"kind": "file"}""").Type("вот файл").Last.Notice);
    }

    [Fact]
    public void The_hint_and_the_refusal_say_what_is_wanted_and_how_large_it_may_be()
    {
        Assert.Contains("фото или документ, до 20 МБ", Ask("""{"kind": "file"}""").Prompt.Hint, StringComparison.Ordinal);
        Assert.Contains("фото, до 20 МБ", Ask("""{"kind": "file", "accepts": ["photo"]}""").Prompt.Hint, StringComparison.Ordinal);
        Assert.Contains("документ файлом, до 20 МБ", Ask("""{"kind": "file", "accepts": ["document"]}""").Prompt.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+7 912 345-67-89", "+79123456789")]
    [InlineData("8(912)345-67-89", "+79123456789")]
    [InlineData("8 912 345 67 89", "+79123456789")]
    [InlineData("89123456789", "+79123456789")]
    [InlineData("9123456789", "+79123456789")]
    [InlineData("912.345.67.89", "+79123456789")]
    [InlineData("79123456789", "+79123456789")]
    [InlineData("(912) 345-67-89", "+79123456789")]
    [InlineData("(+7) 912 3456789", "+79123456789")]
    [InlineData("тел. 8 912 345–67–89", "+79123456789")]
    [InlineData("Мой номер: +7 (912) 345 67 89.", "+79123456789")]
    [InlineData("8\u00A0843\u00A0292-00-00", "+78432920000")]
    public void A_phone_number_is_read_as_people_write_it(string typed, string expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<string>(Ask("""{"kind": "contact"}""").Say(typed).Given["q"]));

    [Theory]
    [InlineData("привет", "не похоже на номер")]
    [InlineData("123", "не похоже на номер")]
    [InlineData("8 912 345-67-8", "В номере 10 цифр")]
    [InlineData("912 345-67-8", "В номере 9 цифр")]
    [InlineData("8 912 345-67-891", "В номере 12 цифр")]
    [InlineData("+380 44 123 45 67", "российский номер")]
    [InlineData("+7 701 123 45 67", "российский номер")]
    [InlineData("8 912 345-67-89 или 8 913 345-67-89", "не похоже на номер")]
    [InlineData("٨٩١٢٣٤٥٦٧٨٩", "не похоже на номер")]
    [InlineData("99999999999999999999999", "не похоже на номер")]
    public void What_is_no_phone_number_is_told_apart(string typed, string notice)
    {
        var talk = Ask("""{"kind": "contact"}""").Type(typed);

        Assert.Equal(RunOutcome.Rejected, talk.Last.Outcome);
        Assert.Contains(notice, talk.Last.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_of_the_messenger_is_an_answer_where_one_is_asked_for()
    {
        var talk = Ask("""{"kind": "contact"}""").Happen(new RunEvent.SentContact("79123456789"));
        Assert.Equal("+7 912 345-67-89", talk.Prompt.Lines[0].Answer);

        Assert.Equal(EngineTexts.Russian.Unsupported(UnsupportedInput.Contact), Ask("""{"kind": "text", "maxLength": 9}""").Happen(new RunEvent.SentContact("79123456789")).Last.Notice);
    }

    [Fact]
    public void A_contact_may_stand_in_a_row()
    {
        const string list = """{"kind": "list", "min": 2, "max": 2, "fields": [{"key": "phone", "label": "Телефон", "type": {"kind": "contact"}}]}""";
        var talk = Ask(list).Happen(new RunEvent.SentContact("79123456789")).Say("8 913 345-67-89");

        Assert.Equal("1) +7 912 345-67-89\n2) +7 913 345-67-89", talk.Prompt.Lines[0].Answer);
    }

    [Fact]
    public void A_note_is_closed_and_says_nothing()
    {
        var talk = new Conversation(Samples.Of("""{"key": "n", "type": {"kind": "note"}}""", """{"key": "q", "type": {"kind": "yesNo"}}"""), Samples.Context).Open();
        Assert.Equal(["Дальше"], talk.Prompt.Rows.SelectMany(row => row).Select(button => button.Label));
        Assert.Equal(EngineTexts.Russian.PressNext, talk.Type("понятно").Last.Notice);

        talk.Say("[Дальше]", "[Да]");
        Assert.Equal("q", Assert.Single(talk.Prompt.Lines).Key);
        Assert.False(new NoteType().HoldsData);
        Assert.True(talk.Say("[Отправить]").Last.Submitted);
    }

    [Fact]
    public void A_date_is_chosen_from_a_calendar()
    {
        var talk = Ask("""{"kind": "date"}""").Say("[Календарь]");
        Assert.Equal("‹|октябрь 2026|›", string.Join('|', talk.Prompt.Rows[0].Select(button => button.Label)));
        Assert.Equal("пн вт ср чт пт сб вс", string.Join(' ', talk.Prompt.Rows[1].Select(button => button.Label)));
        Assert.Equal("· · · 1 2 3 4", string.Join(' ', talk.Prompt.Rows[2].Select(button => button.Label)));
        Assert.All(talk.Prompt.Rows, row => Assert.InRange(row.Count, 1, 8));

        talk.Say("[›]", "[›]", "[›]", "[январь 2027]", "[31]");
        Assert.Equal("\"2027-01-31\"", talk.Given["q"]);
    }

    [Fact]
    public void A_calendar_offers_only_what_the_bounds_allow()
    {
        var talk = new Conversation(Samples.Of("""{"key": "from", "type": {"kind": "date"}}""", """{"key": "q", "type": {"kind": "date", "notBefore": "from", "notAfter": "today"}}"""), Samples.Context).Open();
        talk.Say("28.09", "[Календарь]");

        Assert.Equal(["‹", "октябрь 2026"], talk.Prompt.Rows[0].Select(button => button.Label));
        Assert.DoesNotContain(talk.Prompt.Rows.SelectMany(row => row), button => button.Label == "15");
        talk.Say("[‹]");
        Assert.Equal(["сентябрь 2026", "›"], talk.Prompt.Rows[0].Select(button => button.Label));
        Assert.Equal(RunOutcome.Rejected, talk.Happen(new RunEvent.Pressed(talk.Prompt.Step, "d2026-09-27")).Last.Outcome);
        Assert.Equal("\"2026-09-30\"", talk.Say("[30]").Given["q"]);
    }

    [Fact]
    public void A_calendar_is_closed_by_typing_a_date_or_by_its_button()
    {
        var talk = Ask("""{"kind": "date"}""").Say("[Календарь]", "[Убрать календарь]");
        Assert.Null(talk.State.Draft.Month);

        Assert.Equal("\"2026-12-25\"", talk.Say("[Календарь]", "25.12").Given["q"]);
        Assert.Null(talk.State.Draft.Month);
    }

    [Fact]
    public void A_calendar_works_in_a_row()
    {
        const string list = """{"kind": "list", "min": 1, "max": 1, "fields": [{"key": "by", "label": "Когда", "type": {"kind": "date"}}, {"key": "and", "label": "И", "type": {"kind": "date"}}]}""";
        var talk = Ask(list.Replace("\"and\"", "\"then\"", StringComparison.Ordinal)).Say("[Календарь]", "[›]", "[5]");

        Assert.Null(talk.State.Draft.Month);
        Assert.Equal("""[{"by":"2026-11-05","then":"2026-10-14"}]""", talk.Say("[Сегодня]").Given["q"]);
    }

    private static Conversation Ask(string type) => new Conversation(Samples.Of($$"""{"key": "q", "type": {{type}}}"""), Samples.Context).Open();
}
