using System.Text.Json;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Manners;

/// <summary>What was written before the question that stands, and reaches the program only after it was asked.</summary>
public sealed class StragglerTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private readonly LiveHost host = program.Host;

    [Fact]
    public async Task A_text_that_was_written_before_the_question_is_not_its_answer()
    {
        await TeachOrderAsync();
        var person = await AtBirthDateAsync();
        var question = person.All[^1];

        var heard = await person.RawAsync(Text(person.Chat, question.Id - 1, "04.03.2008"));
        Assert.Contains("сразу несколько сообщений", Assert.Single(heard).Text, StringComparison.Ordinal);
        Assert.Empty(await person.RawAsync(Text(person.Chat, question.Id - 1, "и ещё")));

        Assert.Contains("класс", (await person.SayAsync("04.03.2008"))[^1].Text, StringComparison.OrdinalIgnoreCase);
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task A_second_try_that_was_written_before_the_refusal_is_an_answer()
    {
        await TeachOrderAsync();
        var person = await AtBirthDateAsync();
        var refusal = Assert.Single(await person.SayAsync("не скажу"));

        var heard = await person.RawAsync(Text(person.Chat, refusal.Id - 1, "04.03.2008"));

        Assert.Contains("класс", heard[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refused_text_that_is_corrected_in_place_is_a_new_try()
    {
        await TeachOrderAsync();
        var person = await AtBirthDateAsync();
        var refusal = Assert.Single(await person.SayAsync("04.13.2008"));
        Assert.StartsWith("❗", refusal.Text, StringComparison.Ordinal);

        var heard = await person.CorrectAsync(refusal.Id - 1, "04.03.2008");

        Assert.Contains("класс", heard[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_correction_of_a_taken_answer_is_met_with_the_way_back()
    {
        await TeachOrderAsync();
        var person = await AtBirthDateAsync();

        var heard = await person.CorrectAsync(person.All[^1].Id - 1, "Озёрная Вера Ильинична");

        Assert.Contains("«Назад»", Assert.Single(heard).Text, StringComparison.Ordinal);
        Assert.Contains("родились", heard[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_answered_by_a_text_keeps_no_buttons()
    {
        var person = await AtBirthDateAsync();
        var old = person.All[^1];
        Assert.NotEmpty(old.Buttons);

        await person.SayAsync("04.03.2008");

        Assert.Empty(person.All.Single(message => message.Id == old.Id).Buttons);
        Assert.NotEmpty(person.All[^1].Buttons);
    }

    [Fact]
    public async Task Every_sign_of_markup_comes_back_as_it_was_typed()
    {
        const string Signs = "<b>Имя</b> & \"а\" 'б' *з* _ч_ [с](http://x) `к` ~з~ ||т|| {ф} #р \\";
        var person = await AtBirthDateAsync(Signs);
        Assert.Contains(Signs, (await person.PressAsync("Назад"))[^1].Text, StringComparison.Ordinal);
        host.Complaints.AssertNone();
    }

    /// <summary>The program trusts the numbers of messages once it has seen that they are given in order.</summary>
    private async Task TeachOrderAsync()
    {
        for (var person = 0; person < 3; person++) await (await AtBirthDateAsync()).SayAsync("04.03.2008");
    }

    private async Task<ChatPerson> AtBirthDateAsync(string name = "Озёрная Вера")
    {
        var school = await host.AddSchoolAsync();
        var invitation = await host.PostAsync($"/api/v1/schools/{school}/invitations", new { role = "Mentee", form = "PupilPupil" });
        var person = School.NewChat(host);
        await person.StartAsync(invitation.GetProperty("startPayload").GetString()!);
        await person.SayAsync(name);
        Assert.Contains("родились", person.All[^1].Text, StringComparison.Ordinal);
        return person;
    }

    private static Dictionary<string, object> Text(long chat, long number, string text) => new()
    {
        ["message"] = JsonSerializer.SerializeToElement(new
        {
            message_id = number,
            date = 1_790_000_000,
            from = new { id = chat, is_bot = false, first_name = "Гость" },
            chat = new { id = chat, type = "private", first_name = "Гость" },
            text,
        }),
    };
}
