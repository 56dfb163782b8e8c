using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;

namespace MentorBot.Tests.Domain.Results;

public sealed class CodeBookTests
{
    private static readonly CodeBook Book = CodeBook.Of(
    [
        new("1", Version(1, Item("mood", "Настроение?", "restricted", "good", "bad"), Item("old", "Прежний вопрос", "normal", "a"))),
        new("2", Version(2, Item("mood", "Какое у вас настроение?", "normal", "good", "fine"), Item("new", "Новый вопрос", "normal", "b"))),
    ]);

    [Fact]
    public void A_key_stands_once_and_a_removed_one_stays() => Assert.Equal(["mood", "new", "old"], Book.Items.Select(item => item.Key));

    [Fact]
    public void The_newest_wording_is_shown_and_every_option_there_ever_was()
    {
        Assert.Equal("Какое у вас настроение?", Book.Items[0].Item.Prompt);
        Assert.Equal(["good", "fine", "bad"], Book.Items[0].Options.Select(option => option.Code));
        Assert.Equal("слово bad", Book.Items[0].Label("bad"));
    }

    [Fact]
    public void Each_item_names_the_versions_that_have_it() =>
        Assert.Equal(["1, 2", "2", "1"], Book.Items.Select(item => string.Join(", ", item.Versions)));

    [Fact]
    public void What_was_once_promised_to_be_restricted_stays_so() =>
        Assert.Equal([Visibility.Restricted, Visibility.Normal, Visibility.Normal], Book.Items.Select(item => item.Visibility));

    [Fact]
    public void What_nobody_answers_is_no_column()
    {
        var steps = Version(
            1,
            new { key = "gate", prompt = "Согласие", measures = "consent", type = new { kind = "gate", check = "processingConsent", by = "system" }, required = true, when = (string?)null, visibility = "normal" },
            new { key = "intro", prompt = "Прочитайте.", measures = "none", type = new { kind = "note" }, required = true, when = (string?)null, visibility = "normal" },
            Item("mood", "Настроение?", "normal", "good", "bad"));

        Assert.Equal(["mood"], CodeBook.Of([new NamedVersion("1", steps)]).Items.Select(item => item.Key));
    }

    private static Questionnaire Version(int number, params object[] items) => DefinitionJson.ReadGood("OWN", JsonSerializer.Serialize(new
    {
        code = "OWN",
        version = number,
        title = "Own",
        titleRu = "Своя анкета",
        audience = new { roles = new[] { "mentee" }, forms = "all", note = "mentee" },
        opens = new { @event = "pulseDue", windowDays = (int?)null, note = "by hand" },
        moment = "any",
        items,
    }));

    private static object Item(string key, string prompt, string visibility, params string[] codes) => new
    {
        key,
        prompt,
        measures = key,
        type = new { kind = "single", options = codes.Select(code => new { code, label = $"слово {code}" }) },
        required = true,
        when = (string?)null,
        visibility,
    };
}
