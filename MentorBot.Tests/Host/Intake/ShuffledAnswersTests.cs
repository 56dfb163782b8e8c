using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Intake;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Intake;

/// <summary>
/// One person answers a questionnaire through the webhook as Telegram may deliver it: texts and taps overtake one another,
/// updates come twice at once and again later, buttons of questions long answered are tapped.
/// </summary>
public sealed class ShuffledAnswersTests : IAsyncLifetime
{
    private const long Chat = 77;
    private const int LongestForm = 200;

    private readonly TemporaryFolder folder = new();
    private readonly HashSet<string> accepted = [];
    private readonly List<string> past = [];
    private StubTelegram telegram = null!;
    private IntakeHost host = null!;

    public async Task InitializeAsync()
    {
        telegram = await StubTelegram.StartAsync();
        host = await IntakeHost.StartAsync(folder, telegram, new IntakeLimits { InMemory = 2 }, isPosted: true);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task No_question_is_skipped_or_answered_twice_whatever_comes_in_whatever_order(int seed)
    {
        var random = new Random(seed);
        var participant = await BeginAsync();
        var step = Pending().Step;
        for (var round = 0; ; round++)
        {
            Assert.True(round < LongestForm, $"The form does not end: {telegram.Sent.Last().Text}");
            var question = Pending();
            var typed = question.Actions.Count == 0 || random.Next(4) == 0 ? Updates.Text(telegram.NextId(), Chat, random.Next(2) == 0 ? "Хочу решать задачи по физике без подсказок" : "2008") : null;
            var taps = question.Actions.Where(action => !LeadsBack(action) || random.Next(10) == 0).OrderBy(_ => random.Next()).Take(1 + random.Next(3))
                .Select(action => Updates.Tap(telegram.NextId(), Chat, question.MessageId, action)).ToList();
            await PostAsync([.. taps, .. typed is null ? [] : (string[])[typed]], random);

            if (await IsSubmittedAsync(participant)) break;
            var now = Pending().Step;
            // Each step takes one answer: of all the taps on one question only the first counts, and a text is one answer more.
            Assert.InRange(now - step, 0, (taps.Count > 0 ? 1 : 0) + (typed is null ? 0 : 1));
            step = now;
        }

        var answers = (await AnswersAsync(participant))!.Value;
        Assert.NotEmpty(answers.EnumerateObject());
        Assert.DoesNotContain(host.Complaints.All, complaint => complaint.Contains("Exception", StringComparison.Ordinal));
        await host.NoneWaitsAsync();
    }

    /// <summary>A step back, or an edit out of the summary: now and then, so that the form ends.</summary>
    private static bool LeadsBack(string action) =>
        action.Split(':')[^1] is var what && (what == Actions.Back || Actions.NumberAfter('e', what) is not null);

    /// <summary>All at once, in any order, each perhaps twice, with some from before; what is refused comes again, as Telegram does it.</summary>
    private async Task PostAsync(string[] updates, Random random)
    {
        past.AddRange(updates);
        var again = updates.Where(_ => random.Next(2) == 0);
        var old = past.OrderBy(_ => random.Next()).Take(3);
        var all = updates.Concat(again).Concat(old).OrderBy(_ => random.Next()).ToList();
        var answers = await Task.WhenAll(all.Select(host.PostAsync));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await host.NoneWaitsAsync();
        await host.SaidAllAsync();
    }

    private (IReadOnlyList<string> Actions, long MessageId, int Step) Pending()
    {
        var last = telegram.Sent.Last(said => said.Chat == Chat);
        var step = last.Actions.Select(action => action.Split(':')).Where(words => words.Length == 4).Select(words => int.Parse(words[2], CultureInfo.InvariantCulture)).FirstOrDefault(-1);
        Assert.True(step >= 0, $"The person has no pending question: {last.Text}");
        return (last.Actions, last.MessageId, step);
    }

    private async Task<string> BeginAsync()
    {
        var school = await CallAsync("/api/v1/schools", new { name = "Школа у реки", timeZone = "Europe/Moscow", yearStart = "2026-09-01", yearEnd = "2027-05-31" });
        var added = await CallAsync($"/api/v1/schools/{school.GetProperty("id").GetString()}/participants", new
        {
            name = "Речной Пётр Ильич",
            birthDate = "2008-03-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = "11А",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = "2026-09-01", number = "7" } },
        });
        await PostAsync([Updates.Text(telegram.NextId(), Chat, $"/start {added.GetProperty("startPayload").GetString()}")], new Random(0));
        past.Clear();
        var welcome = telegram.Sent.Last(said => said.Chat == Chat);
        await PostAsync([Updates.Tap(telegram.NextId(), Chat, welcome.MessageId, welcome.Actions[0])], new Random(0));
        return added.GetProperty("id").GetString()!;
    }

    private async Task<bool> IsSubmittedAsync(string participant)
    {
        var response = await ResponseAsync(participant);
        return response is { } found && found.GetProperty("state").GetString() is "Submitted" or "Corrected";
    }

    private async Task<JsonElement?> AnswersAsync(string participant) => (await ResponseAsync(participant))?.GetProperty("answers");

    private async Task<JsonElement?> ResponseAsync(string participant)
    {
        var all = await host.Http.GetFromJsonAsync<JsonElement>($"/api/v1/participants/{participant}/responses");
        return all.GetProperty("items").EnumerateArray().Where(response => response.GetProperty("code").GetString() == "A2").Select(response => (JsonElement?)response).SingleOrDefault();
    }

    private async Task<JsonElement> CallAsync(string path, object body)
    {
        using var answer = await host.Http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
