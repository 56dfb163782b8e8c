using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Storm.Checks;
using MentorBot.Storm.People;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Monkeys;

/// <summary>
/// What is stored of a questionnaire that was sent is what its summary said when it was sent, no key more and none less, each
/// value one that the definition allows and, where it can be foretold, exactly the last that was confirmed.
/// </summary>
internal sealed class MonkeyCheck(AdminApi api, FormBook book, Findings findings)
{
    private const string Skipped = "пропущено";
    private const string Declined = "без ответа";

    /// <summary>During the storm: an answer that was confirmed is there, or its question is hidden; another value is never there.</summary>
    public async Task ConfirmedAsync(MonkeyPerson person, CancellationToken cancellation)
    {
        var before = person.Walks.ToDictionary(walk => walk.AssignmentId, walk => walk.Settled);
        var stored = await StoredAsync(person, cancellation);
        foreach (var walk in person.Walks.Where(walk => before.ContainsKey(walk.AssignmentId)))
        {
            // What the person changed in the meantime is left to the next look.
            var settled = walk.Settled;
            foreach (var (key, given) in before[walk.AssignmentId])
            {
                if (!given.IsKnown || !ReferenceEquals(settled.GetValueOrDefault(key), given)) continue;
                findings.Count("confirmed answers looked up during the storm");
                var value = Answer.Canonical(stored.GetValueOrDefault(walk.AssignmentId)?["answers"]?[key]);
                if (value is not null && value != given.Stored) Wrong("confirmed answer", person, walk, key, "has another value");
            }
        }
    }

    public async Task AllAsync(MonkeyPerson person, CancellationToken cancellation)
    {
        var stored = await StoredAsync(person, cancellation);
        foreach (var walk in person.Walks)
        {
            if (stored.GetValueOrDefault(walk.AssignmentId) is { } response) Compare(person, walk, response);
            else Wrong("submission", person, walk, "", "is not there");
        }

        foreach (var (id, response) in stored.Where(response => person.Walks.All(walk => walk.AssignmentId != response.Key) && response.Value["answers"]!.AsObject().Count > 0))
            findings.Violation("questionnaire from nowhere", $"monkey {person.Pupil.Number}, {(string)response["code"]!}: {id} has answers and was never seen");
    }

    /// <summary>What a questionnaire that was sent must be in the responses.</summary>
    internal void Compare(MonkeyPerson? person, MonkeyWalk walk, JsonObject response)
    {
        var state = (string)response["state"]!;
        if (walk.Finished != state.Equals("Submitted", StringComparison.OrdinalIgnoreCase)) Wrong("submission", person, walk, "", $"is {state}, and the person saw otherwise");
        if (!walk.Finished) return;
        findings.Count("questionnaires that were walked to the end");
        var (form, answers, settled) = (book[walk.Code], response["answers"]!.AsObject(), walk.Settled);
        var questions = form.Questions.ToDictionary(question => question.Key);
        foreach (var (key, shown) in walk.Summary)
        {
            var (question, value) = (questions[key], answers[key]);
            findings.Count("answers that were compared with their summary");
            if (value is null ? shown is not (Skipped or Declined) : !IsShownAs(question, value, shown)) Wrong("summary", person, walk, key, value is null ? "is not there" : "has another value than was shown");
            if (value is null ? !MayBeEmpty(question, shown) : !IsAllowed(question, value)) Wrong("validity", person, walk, key, "does not fit the definition");
            if (settled.GetValueOrDefault(key) is not { IsKnown: true } given) continue;
            findings.Count("answers that were confirmed and looked up");
            if (Answer.Canonical(value) != given.Stored) Wrong("confirmed answer", person, walk, key, value is null ? "is not there" : "has another value");
        }

        foreach (var (key, _) in answers.Where(answer => !walk.Summary.ContainsKey(answer.Key) && !form.Filled.Contains(answer.Key)))
            Wrong("answer from nowhere", person, walk, key, "was not in the summary");
    }

    private static bool MayBeEmpty(Question question, string shown) => !question.Required || question.Kind == "pick" || (shown == Declined && question.Kind == "scale");

    private static bool IsAllowed(Question question, JsonNode value) => question.Kind switch
    {
        "single" => question.Options.Any(option => option.Code == (string)value!),
        "multi" => IsChoice(question, [.. value.AsArray().Select(code => (string)code!)]),
        "scale" or "number" => (decimal)value >= question.Min && (decimal)value <= question.Max,
        "yesNo" => (string)value! is "yes" or "no",
        "text" => ((string)value!).Length is var length && length >= Math.Max(1, question.MinLength) && (question.MaxLength == 0 || length <= question.MaxLength),
        _ => true,
    };

    private static bool IsChoice(Question question, List<string> codes) =>
        codes.Count > 0
        && codes.Distinct().Count() == codes.Count
        && codes.TrueForAll(code => question.Options.Any(option => option.Code == code))
        && (codes.Exists(question.Exclusive.Contains) ? codes.Count == 1 : codes.Count >= question.Min && (question.Max == 0 || codes.Count <= question.Max));

    /// <summary>People and things out of lists have names here that only the program knows.</summary>
    private static bool IsShownAs(Question question, JsonNode value, string shown) => question.Kind switch
    {
        "single" => Labels(question, [(string)value!]).Contains(shown),
        "multi" => Labels(question, [.. value.AsArray().Select(code => (string)code!)]).Exists(labels => IsBeginning(shown, labels)),
        "yesNo" => shown == ((string)value! == "yes" ? "Да" : "Нет"),
        "scale" or "number" => shown.Replace(',', '.') == Answer.Canonical(value),
        "date" => shown == DateOnly.Parse((string)value!, CultureInfo.InvariantCulture).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        "text" or "time" or "link" or "profile" => IsBeginning(shown, (string)value!),
        _ => shown.Length > 0 && shown is not (Skipped or Declined),
    };

    private static List<string> Labels(Question question, List<string> codes)
    {
        var chosen = codes.ConvertAll(code => question.Options.First(option => option.Code == code));
        return [string.Join(", ", chosen.Select(option => option.Label)), string.Join(", ", chosen.Select(option => option.ToChildren))];
    }

    /// <summary>The summary cuts what is long.</summary>
    private static bool IsBeginning(string shown, string whole) =>
        shown == whole.Trim() || (shown.EndsWith('…') && whole.StartsWith(shown[..^1], StringComparison.Ordinal));

    private async Task<Dictionary<string, JsonObject>> StoredAsync(MonkeyPerson person, CancellationToken cancellation) =>
        (await api.ListAsync($"/api/v1/participants/{person.Pupil.Id}/responses", cancellation)).ToDictionary(response => (string)response["assignmentId"]!);

    private void Wrong(string rule, MonkeyPerson? person, MonkeyWalk walk, string key, string what) =>
        findings.Violation(rule, $"monkey {person?.Pupil.Number}, {walk.Code}.{key} {what}");
}
