using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Conversations;

/// <summary>Conversations kept as texts in the folder beside; <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
public sealed class GoldenConversationTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("application")]
    [InlineData("plan")]
    [InlineData("interruptions")]
    public async Task A_conversation_goes_on_through_restarts_as_it_is_written(string name)
    {
        var person = new ChatPerson(() => host, 777);
        var invitation = await InviteAsync(person, isKnown: name != "application", opened: name == "plan" ? "D3" : null);
        var path = PathOf(name);
        var script = await File.ReadAllTextAsync(path);

        var replayed = await Transcript.ReplayAsync(script, person, line => line.Replace("{invitation}", invitation, StringComparison.Ordinal), RestartAsync);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(path, replayed);
        else Assert.Equal(script, replayed);
        host.Complaints.AssertNone();
    }

    /// <summary>A grown-up pupil whose papers are there, so that the conversation is about the questions.</summary>
    private async Task<string> InviteAsync(ChatPerson person, bool isKnown, string? opened)
    {
        var school = await host.AddSchoolAsync();
        var added = await host.PostAsync($"/api/v1/schools/{school}/participants", new
        {
            name = "Речной Пётр Ильич",
            birthDate = "2008-03-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = "11А",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" } },
        });
        var payload = added.GetProperty("startPayload").GetString()!;
        if (isKnown) await person.StartAsync(payload);
        if (opened is not null) await host.PostAsync($"/api/v1/schools/{school}/assignments", new { code = opened, assigneeIds = new[] { LiveHost.Id(added) } });
        return payload;
    }

    private async Task RestartAsync()
    {
        host.Complaints.AssertNone();
        await host.DisposeAsync();
        host = await LiveHost.StartAsync(folder);
    }

    private static string PathOf(string name) => RepositoryFolder.PathOf("MentorBot.Tests", "Host", "Conversations", $"{name}.txt");
}
