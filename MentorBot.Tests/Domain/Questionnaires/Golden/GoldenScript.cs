using System.Globalization;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires.Golden;

/// <summary>The part of a golden file that a person writes: comments, settings, and what is pressed and typed.</summary>
/// <param name="Head">Comments and settings, word for word.</param>
/// <param name="Actions">«[label]» presses a button, «(...)» is one of <see cref="GoldenRun"/>, anything else is typed.</param>
internal sealed record GoldenScript(string Code, IReadOnlyList<string> Head, RunContext Context, IReadOnlyList<string> Actions)
{
    public const string Ending = ".golden.txt";
    public const string Person = "person: ";

    public static GoldenScript Read(string fileName, string text)
    {
        var lines = text.Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith('#') || (line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith(Person, StringComparison.Ordinal))).ToList();
        return new GoldenScript(
            fileName[..^Ending.Length].Split('-')[0],
            head,
            head.Where(line => !line.StartsWith('#')).Aggregate(Samples.Context, Set),
            [.. lines.Where(line => line.StartsWith(Person, StringComparison.Ordinal)).Select(line => line[Person.Length..])]);
    }

    /// <summary>«role: pupil», «language: ru-ty», «express: yes»; every other word is a fact from outside: «person.grade: 9», «pair.form: StudentPupil».</summary>
    private static RunContext Set(RunContext context, string line)
    {
        var (word, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return word switch
        {
            "role" => context with { Role = value },
            "language" => context with { Language = value },
            "express" => context with { Express = value == "yes" },
            _ => context with { Facts = new Dictionary<string, AnswerValue>(context.Facts) { [word] = Fact(value) } },
        };
    }

    private static AnswerValue Fact(string value) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : new TextValue(value);
}
