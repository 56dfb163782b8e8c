using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires;

/// <summary>A new program is started over the database of the old one while people are in the middle of a questionnaire.</summary>
public sealed class DeployTests : IDisposable
{
    private const int People = 100;
    private const string Form = "A1";
    private const string NewItem = "new_item";

    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_deploy_in_the_middle_of_a_hundred_conversations_strands_nobody()
    {
        host = await LiveHost.StartAsync(folder, deployed: DeployedForms.With());
        var school = await School.FoundAsync(() => host);
        var crowd = await GatherAsync(school);
        var random = new Random(7);
        await EachAsync(crowd, person => person.StepAsync(random.Next(14)));
        Assert.Contains(crowd, person => person.IsDone);
        Assert.Contains(crowd, person => !person.IsDone);
        await host.DisposeAsync();

        host = await LiveHost.StartAsync(folder, deployed: DeployedForms.With((Form, AskSomethingElse), ("E0", SayItOtherwise)));
        await EachAsync(crowd, person => person.FinishAsync());
        foreach (var (person, id) in crowd.Zip(await PeopleOfAsync(school)))
        {
            var response = Response(await host.GetAsync($"/api/v1/participants/{id}/responses"), Form);
            Assert.Equal("Submitted", response.GetProperty("state").GetString());
            Assert.Equal(1, response.GetProperty("version").GetInt32());
            Assert.False(response.GetProperty("answers").TryGetProperty(NewItem, out _));
            Assert.True(response.GetProperty("answers").TryGetProperty("heard", out _), person.Chat.EverSaid);
        }

        var again = crowd[0];
        var opened = await OpenAsync(school, Form, (await PeopleOfAsync(school))[..1]);
        var later = new PressingPerson(again.Chat, opened[0]);
        await later.Chat.HearAsync();
        await later.BeginAsync();
        Assert.Contains("Что нового?", later.Chat.EverSaid, StringComparison.Ordinal);

        host.Complaints.AssertNone();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_new_wording_reaches_who_is_inside()
    {
        host = await LiveHost.StartAsync(folder, deployed: DeployedForms.With());
        var school = await School.FoundAsync(() => host);
        var (chat, _, id) = await AdmitAsync(school, 1).SingleAsync();
        var person = new PressingPerson(chat, (await OpenAsync(school, "E0", [id]))[0]);
        await chat.HearAsync();
        await person.BeginAsync();
        await host.DisposeAsync();

        host = await LiveHost.StartAsync(folder, deployed: DeployedForms.With(("E0", SayItOtherwise)));
        await person.BeginAsync();
        Assert.Contains("Как вам вместе?", chat.EverSaid, StringComparison.Ordinal);
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_definition_that_asks_something_else_under_the_same_number_or_key_stops_the_start(bool sameNumber)
    {
        host = await LiveHost.StartAsync(folder, deployed: DeployedForms.With());
        await host.DisposeAsync();
        var wrong = sameNumber
            ? DeployedForms.With((Form, definition => DeployedForms.Item(definition, "heard")["required"] = false))
            : DeployedForms.With((Form, definition =>
            {
                definition["version"] = 2;
                DeployedForms.Item(definition, "heard")["type"] = JsonNode.Parse("""{"kind":"text","maxLength":100}""");
            }
        ));
        var error = await Assert.ThrowsAsync<ChangedDefinitionException>(() => LiveHost.StartAsync(folder, deployed: wrong));
        Assert.Contains(Form, error.Message, StringComparison.Ordinal);
        Assert.Contains("heard", error.Message, StringComparison.Ordinal);
    }

    private static void AskSomethingElse(JsonNode definition)
    {
        definition["version"] = 2;
        var items = definition["items"]!.AsArray();
        items.Remove(DeployedForms.Item(definition, "format"));
        items.Insert(0, JsonNode.Parse($$"""{"key":"{{NewItem}}","prompt":"Что нового?","type":{"kind":"yesNo"},"required":true,"visibility":"normal"}"""));
    }

    private static void SayItOtherwise(JsonNode definition)
    {
        definition.AsObject().Remove("wordings");
        DeployedForms.Item(definition, "pulse")["prompt"] = "Как вам вместе?";
    }

    private async Task<List<PressingPerson>> GatherAsync(School school)
    {
        var admitted = await AdmitAsync(school, People).ToListAsync();
        var opened = await OpenAsync(school, Form, admitted.ConvertAll(one => one.Id));
        var crowd = admitted.Zip(opened, (one, assignment) => new PressingPerson(one.Chat, assignment)).ToList();
        await EachAsync(crowd, async person =>
        {
            await person.Chat.HearAsync();
            await person.BeginAsync();
        });
        return crowd;
    }

    private async IAsyncEnumerable<(ChatPerson Chat, string Payload, string Id)> AdmitAsync(School school, int count)
    {
        object[] consents =
        [
            new { kind = "Processing", by = "representative", representative = new { name = "Тихая Анна", kinship = "мать" }, form = "paper", signedOn = "2026-09-01", number = "7" },
            new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "8" },
        ];
        for (var number = 0; number < count; number++)
        {
            var added = await host.PostAsync($"/api/v1/schools/{school.Id}/participants", new
            {
                name = $"Тихий Лев {number}",
                birthDate = "2010-05-05",
                role = "Mentee",
                form = "PupilPupil",
                @class = "10А",
                consents,
            });
            var chat = School.NewChat(() => host);
            await chat.StartAsync(added.GetProperty("startPayload").GetString()!);
            yield return (chat, added.GetProperty("startPayload").GetString()!, LiveHost.Id(added));
        }
    }

    private async Task<List<string>> OpenAsync(School school, string code, IReadOnlyList<string> assigneeIds)
    {
        var opened = await host.PostAsync($"/api/v1/schools/{school.Id}/assignments", new { code, assigneeIds });
        return [.. opened.GetProperty("items").EnumerateArray().Select(LiveHost.Id)];
    }

    private async Task<List<string>> PeopleOfAsync(School school) =>
        [.. (await host.GetAsync($"/api/v1/schools/{school.Id}/participants?limit={People}")).GetProperty("items").EnumerateArray().Select(LiveHost.Id)];

    private static JsonElement Response(JsonElement responses, string code) =>
        responses.GetProperty("items").EnumerateArray().Single(response => response.GetProperty("code").GetString() == code);

    /// <summary>Side by side, as people are.</summary>
    private static Task EachAsync(IReadOnlyList<PressingPerson> crowd, Func<PressingPerson, Task> act) =>
        Parallel.ForEachAsync(crowd, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (person, _) => await act(person));
}
