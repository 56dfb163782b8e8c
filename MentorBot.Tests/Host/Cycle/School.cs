using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Cycle;

/// <summary>A school of a test: its curator at the chat, and the ways by which people come and pairs meet.</summary>
internal sealed class School(Func<LiveHost> host, string id, ChatPerson curator)
{
    private static long lastChat = 5_000;

    public string Id => id;

    public ChatPerson Curator => curator;

    public static Task<School> FoundAsync(LiveHost host) => FoundAsync(() => host);

    /// <param name="host">The program that runs at present, where a test restarts it.</param>
    public static async Task<School> FoundAsync(Func<LiveHost> host)
    {
        var id = await host().AddSchoolAsync();
        var staff = await host().PostAsync($"/api/v1/schools/{id}/staff", new { name = "Полевая Ольга Юрьевна", role = "Curator" });
        var curator = NewChat(host);
        await curator.StartAsync(staff.GetProperty("startPayload").GetString()!);
        return new School(host, id, curator);
    }

    public static ChatPerson NewChat(LiveHost host) => NewChat(() => host);

    public static ChatPerson NewChat(Func<LiveHost> host) => new(host, Interlocked.Increment(ref lastChat));

    /// <summary>Comes by an invitation and says who they are.</summary>
    /// <returns>The person, what they were asked, and their id.</returns>
    public async Task<(ChatPerson Person, List<string> Asked, string Id)> ComeAsync(string role, string name, string born, string grade, string form = "PupilPupil")
    {
        var invitation = await host().PostAsync($"/api/v1/schools/{id}/invitations", new { role, form });
        var person = NewChat(host);
        await person.StartAsync(invitation.GetProperty("startPayload").GetString()!);
        var asked = await FormFiller.FillAsync(person, "REG", ("name", name), ("birth_date", born), ("class_or_position", grade));
        var listed = (await host().GetAsync($"/api/v1/schools/{id}/participants?role={role}")).GetProperty("items").EnumerateArray();
        return (person, asked, LiveHost.Id(listed.Single(one => one.GetProperty("name").GetString() == name)));
    }

    /// <summary>The mentor writes down a meeting of today, the mentee says that it was and what they think of it.</summary>
    public static async Task MeetAsync(ChatPerson mentor, ChatPerson mentee, string log, params (string Key, string Answer)[] answers)
    {
        await RecordAsync(mentor, log, answers);
        await mentee.PressAsync("Да, была");
        var asked = await FormFiller.FillAsync(mentee, "D6", ("worry", EngineTexts.Russian.No));
        Assert.DoesNotContain("confirm", asked); // The button has said it; being asked the same again annoyed people.
    }

    public static async Task RecordAsync(ChatPerson mentor, string log, params (string Key, string Answer)[] answers)
    {
        await mentor.SayAsync("/menu");
        await mentor.PressAsync("Моя пара");
        await mentor.PressAsync("Записать встречу");
        await FormFiller.FillAsync(mentor, log, [("minutes", "40"), ("start", "—"), .. answers]);
    }

    /// <summary>The answers of a planning meeting whose plan goes on for a month.</summary>
    public static (string Key, string Answer)[] Plan(DateOnly today) =>
    [
        ("goal", "К концу месяца решать двенадцать задач из пятнадцати."),
        ("steps.by", EngineTexts.Russian.Date(today.AddDays(10))),
        ("pace", "раз в неделю"),
        ("n_meetings", "3"),
        ("end_date", EngineTexts.Russian.Date(today.AddDays(30))),
        ("control_dates", EngineTexts.Russian.Date(today.AddDays(15))),
    ];
}
