using System.Text.Json.Nodes;
using MentorBot.Storm.People;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Checks;

/// <summary>What was confirmed to a person must be in the responses of the admin API, with exactly that value.</summary>
internal sealed class AnswerCheck(AdminApi api, FormBook book, Findings findings)
{
    /// <summary>During the storm: what has been confirmed until now is there.</summary>
    public async Task ConfirmedAsync(StormPerson person, CancellationToken cancellation)
    {
        var walks = person.Walks.Select(walk => (walk.Code, walk.AssignmentId, walk.Confirmed)).ToList();
        var stored = await StoredAsync(person, cancellation);
        foreach (var (code, assignmentId, confirmed) in walks)
            foreach (var (key, answer) in confirmed) CheckOne(person, code, key, answer, stored.GetValueOrDefault(assignmentId));
        findings.Count("looks at the responses during the storm");
    }

    /// <summary>At the end: all that, nothing else, and every questionnaire is submitted.</summary>
    public async Task AllAsync(StormPerson person, CancellationToken cancellation)
    {
        var stored = await StoredAsync(person, cancellation);
        var walks = person.Walks;
        foreach (var walk in walks)
        {
            var response = stored.GetValueOrDefault(walk.AssignmentId);
            var confirmed = walk.Confirmed;
            foreach (var (key, answer) in confirmed) CheckOne(person, walk.Code, key, answer, response);
            findings.Count("answers that were confirmed and looked up", confirmed.Count);
            if (response is null) continue;
            foreach (var (key, value) in response["answers"]!.AsObject())
                if (value is not null && !confirmed.ContainsKey(key) && !book[walk.Code].Filled.Contains(key)) findings.Violation("answer from nowhere", Where(person, walk.Code, key));
            var state = (string)response["state"]!;
            if (walk.Finished != state.Equals("Submitted", StringComparison.OrdinalIgnoreCase))
                findings.Violation("submission", $"{Where(person, walk.Code, "")} is {state} and was {(walk.Finished ? "" : "not ")}confirmed as sent");
        }

        foreach (var (assignmentId, response) in stored.Where(response => walks.All(walk => walk.AssignmentId != response.Key)))
            findings.Violation("questionnaire from nowhere", $"{Where(person, (string)response["code"]!, "")}: {assignmentId} was never seen");
    }

    private async Task<Dictionary<string, JsonObject>> StoredAsync(StormPerson person, CancellationToken cancellation) =>
        (await api.ListAsync($"/api/v1/participants/{person.Pupil.Id}/responses", cancellation)).ToDictionary(response => (string)response["assignmentId"]!);

    private void CheckOne(StormPerson person, string code, string key, Answer answer, JsonObject? response)
    {
        var value = Answer.Canonical(response?["answers"]?[key]);
        if (answer is TakeFirst || value == answer.Stored) return;
        var what = value is null ? "is not there" : answer.Stored is null ? "is there though it was skipped" : "has another value";
        findings.Violation("confirmed answer", $"{Where(person, code, key)} {what}");
    }

    private static string Where(StormPerson person, string code, string key) => $"person {person.Pupil.Number}, {code}.{key}";
}
