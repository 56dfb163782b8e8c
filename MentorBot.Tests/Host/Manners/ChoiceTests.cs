using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Manners;

/// <summary>A person with several open questionnaires.</summary>
public sealed class ChoiceTests(LiveProgram program) : IClassFixture<LiveProgram>
{
    private readonly LiveHost host = program.Host;

    [Fact]
    public async Task Who_types_into_none_of_several_questionnaires_chooses_one()
    {
        var school = await MannersSchool.FoundAsync(host);
        var (person, id) = await school.ComeAsync("E1");
        await school.GiveAsync(id, "E0", host.Today.AddDays(3));

        var heard = Assert.Single(await person.SayAsync("7"));

        Assert.Contains("Какую продолжим?", heard.Text, StringComparison.Ordinal);
        var labels = heard.Buttons.Select(button => button.Label).ToList();
        Assert.Contains(labels, label => label.StartsWith($"📝 {MannersSchool.Pulse} · до {host.Today.AddDays(3):dd.MM}", StringComparison.Ordinal));
        Assert.Empty((await school.AnswersAsync(id, "E0")).EnumerateObject());
    }

    [Fact]
    public async Task Going_from_one_to_another_keeps_the_place_in_each()
    {
        var school = await MannersSchool.FoundAsync(host);
        var (other, otherId) = await school.ComeAsync("E1", "E0");
        await MannersSchool.BeginAsync(other, MannersSchool.Middle);
        await other.PressAsync("5");
        var second = other.All[^1].Text;
        await other.SayAsync("/menu");
        Assert.Contains(other.All[^1].Buttons, button => button.Label.StartsWith("📝 Середина программы: ", StringComparison.Ordinal) && button.Label.Contains("2 из ", StringComparison.Ordinal));

        await other.PressAsync("📝 " + MannersSchool.Pulse);
        Assert.Contains("Как идут дела в паре?", other.All[^1].Text, StringComparison.Ordinal);
        await other.SayAsync("/menu");
        await other.PressAsync("📝 Середина");

        Assert.Equal(second, other.All[^1].Text);
        Assert.Single((await school.AnswersAsync(otherId, "E1")).EnumerateObject());
        host.Complaints.AssertNone();
    }

    [Fact]
    public async Task Many_questionnaires_are_shown_page_by_page()
    {
        var school = await MannersSchool.FoundAsync(host);
        var (person, id) = await school.ComeAsync("E1");
        foreach (var number in Enumerable.Range(1, 9)) await school.GiveAsync(id, $"C{number}");
        var shown = (await person.SayAsync("/menu"))[^1].Buttons.Select(button => button.Label).Where(label => label.StartsWith("📝", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, shown.Count);

        var rest = (await person.PressAsync("Ещё анкеты: 3"))[^1].Buttons.Select(button => button.Label).Where(label => label.StartsWith("📝", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, rest.Count);
        Assert.Equal(11, shown.Concat(rest).Distinct().Count());
        await person.PressAsync(rest[1]);
        Assert.Contains("1 из", person.All[^1].Text, StringComparison.Ordinal);
    }
}
