using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Tests.Host.Infrastructure;
using School = MentorBot.Tests.Host.Cycle.School;

namespace MentorBot.Tests.Host.Manners;

/// <summary>A school with a curator, and grown-up pupils with papers who are given questionnaires.</summary>
internal sealed class MannersSchool(LiveHost host, string id, ChatPerson curator)
{
    public const string Pulse = "Как дела в паре";
    public const string Middle = "Середина программы";

    public string Id => id;

    public ChatPerson Curator => curator;

    public static async Task<MannersSchool> FoundAsync(LiveHost host)
    {
        var school = await School.FoundAsync(host);
        return new MannersSchool(host, school.Id, school.Curator);
    }

    /// <summary>Somebody who has come to the bot and has these questionnaires open.</summary>
    public async Task<(ChatPerson Person, string Id)> ComeAsync(params string[] codes)
    {
        var added = await host.PostAsync($"/api/v1/schools/{id}/participants", new
        {
            name = "Речной Пётр Ильич",
            birthDate = "2008-03-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = "11А",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" } },
        });
        var person = School.NewChat(host);
        await person.StartAsync(added.GetProperty("startPayload").GetString()!);
        foreach (var code in codes) await GiveAsync(LiveHost.Id(added), code);
        return (person, LiveHost.Id(added));
    }

    /// <summary>Opens it out of the menu.</summary>
    public static async Task BeginAsync(ChatPerson person, string title)
    {
        await person.SayAsync("/menu");
        await person.PressAsync("📝 " + title);
    }

    public Task GiveAsync(string participant, string code, DateOnly? closesOn = null) =>
        host.PostAsync($"/api/v1/schools/{id}/assignments", new { code, assigneeIds = new[] { participant }, closesOn });

    public async Task<JsonElement> GivenAsync(string participant, string code) =>
        (await host.GetAsync($"/api/v1/schools/{id}/assignments?assigneeId={participant}&code={code}")).GetProperty("items").EnumerateArray().Last();

    public async Task<JsonElement> AnswersAsync(string participant, string code) =>
        (await host.GetAsync($"/api/v1/participants/{participant}/responses")).GetProperty("items").EnumerateArray()
            .Last(response => response.GetProperty("code").GetString() == code).GetProperty("answers");

    public Task<T> ReadAsync<T>(Func<MentorBotDb, Task<T>> read) => ReadAsync(host, read);

    public static async Task<T> ReadAsync<T>(LiveHost host, Func<MentorBotDb, Task<T>> read)
    {
        await using var db = host.The<UnitOfWorkRunner>().OpenDb();
        return await read(db);
    }

    public Task ChangeAsync(Func<MentorBotDb, Task> change) => host.The<UnitOfWorkRunner>().RunAsync("system", work => change(work.Db), CancellationToken.None);

    /// <summary>Publishes a questionnaire of the school's own.</summary>
    public async Task PublishAsync(string code, string items, bool areRequired = true)
    {
        var required = areRequired ? "true" : "false";
        var definition = $$"""
            {"code": "{{code}}", "version": 1, "title": "All kinds", "titleRu": "Обо всём понемногу",
             "audience": {"roles": ["mentee"], "forms": "all", "note": "test"}, "opens": {"event": "pulseDue", "windowDays": null, "note": "test"}, "moment": "test", "items": [{{items.Replace("\"prompt\"", $"\"measures\": \"m\", \"required\": {required}, \"visibility\": \"normal\", \"prompt\"", StringComparison.Ordinal)}}]}
            """;
        await ChangeAsync(db =>
        {
            db.QuestionnaireVersions.Add(new QuestionnaireVersion
            {
                Id = Ids.Next(),
                OwnerId = Ids.Parse(id),
                Code = code,
                Number = 1,
                State = VersionState.Published,
                Definition = definition,
                CreatedBy = "system",
            });
            return Task.CompletedTask;
        });
        await host.The<QuestionnaireShelf>().RefreshAsync(CancellationToken.None);
    }
}
