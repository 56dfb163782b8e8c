using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires.Golden;

/// <summary>A conversation as a text that a person reads without knowing the program.</summary>
internal sealed class GoldenTranscript(IReadOnlyList<string> head, string language)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> lines = [.. head];
    private int shownStep = -1;

    public void Did(string action) => lines.Add(GoldenScript.Person + action);

    public void Showed(RunResult result)
    {
        var prompt = result.Prompt;
        lines.Add("bot:");
        if (result.Notice is { } notice) Add("❗ " + notice);
        if (result.Outcome != RunOutcome.Accepted && prompt.Step == shownStep) Add("(the question stays)");
        else Add(prompt);
        lines.Add("");
        shownStep = prompt.Step;
    }

    private void Add(Prompt prompt)
    {
        Add(prompt.Progress is { } progress ? $"{prompt.Title} · {progress.Text}" : prompt.Title);
        Add(prompt.Text);
        Add(prompt.Field);
        foreach (var written in prompt.Written) Add("· " + written);
        if (prompt.Current is { } current) Add(EngineTexts.Of(language).CurrentAnswer(current));
        Add(prompt.Hint);
        foreach (var line in prompt.Lines) Add($"{line.Number}. {line.Question} — {line.Answer}");
        foreach (var row in prompt.Rows) Add(string.Join(' ', row.Select(button => $"[{button.Caption}]")));
    }

    public void Stored(Answers answers)
    {
        lines.Add("stored:");
        foreach (var (key, answer) in answers.Entries) Add($"{key} = {Value(answer)}{(answer.SetAside ? " (set aside)" : "")}");
        lines.Add("");
    }

    public override string ToString() => string.Join('\n', lines);

    private static string Value(Answer answer) =>
        answer.Value is { } value ? JsonSerializer.Serialize(value, Readable) : answer.Status.ToString().ToLowerInvariant();

    private void Add(string? text)
    {
        foreach (var line in text?.Split('\n') ?? []) lines.Add("    " + line);
    }
}
