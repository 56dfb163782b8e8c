using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Emulator.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Emulator;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task The_page_and_all_it_refers_to_are_served_under_a_strict_policy()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        using var page = await emulator.People.GetAsync("/chat");
        var html = await page.Content.ReadAsStringAsync();

        var files = References().Matches(html).Select(match => match.Groups["path"].Value).ToList();
        Assert.Contains("/chat/app.js", files);
        foreach (var file in files)
        {
            using var response = await emulator.People.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("{", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_module_that_a_script_imports_is_there()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var seen = new HashSet<string>(["app.js"], StringComparer.Ordinal);
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var file))
        {
            var script = await emulator.People.GetStringAsync($"/chat/{file}");
            Assert.DoesNotContain("innerHTML", script, StringComparison.Ordinal);
            foreach (Match import in Imports().Matches(script))
                if (seen.Add(import.Groups["file"].Value)) open.Enqueue(import.Groups["file"].Value);
        }

        Assert.Contains("conversation.js", seen);
    }

    [Fact]
    public async Task Without_a_host_the_people_are_the_emulators_own()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync("Вера");

        var person = Assert.Single((await emulator.People.GetFromJsonAsync<JsonElement>("/chat/people")).GetProperty("items").EnumerateArray());

        Assert.Equal((chat, "Вера"), (person.GetProperty("chatId").GetInt64(), person.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_hosts_people_come_first_and_guests_after_them()
    {
        await using var emulator = await EmulatorServer.StartAsync(services: services => services.AddSingleton<IChatPeople, School>());
        await emulator.ActAsync(School.Pupil.ChatId, new { text = "/start" });
        await emulator.CreatePersonAsync("Вера");

        var people = (await emulator.People.GetFromJsonAsync<JsonElement>("/chat/people")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal([School.Pupil.Name, "Вера"], people.Select(person => person.GetProperty("name").GetString()));
        Assert.Equal("код", people[0].GetProperty("startPayload").GetString());
    }

    [GeneratedRegex("(?:src|href)=\"(?<path>/[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();

    [GeneratedRegex(@"from '\./(?<file>[\w-]+\.js)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Imports();

    private sealed class School : IChatPeople
    {
        public static readonly ChatPerson Pupil = new(101, "Аня Соколова", "ученица", "Ждёт приглашения", "Наставляемые", "код");

        public async IAsyncEnumerable<ChatPerson> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return Pupil;
        }
    }
}
