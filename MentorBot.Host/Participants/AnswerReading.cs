using System.Globalization;
using System.Text.Json;

namespace MentorBot.Host.Participants;

/// <summary>Reads the answers to a form of the program, which its definition has checked already.</summary>
internal static class AnswerReading
{
    public static string? Text(this IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        answers.TryGetValue(key, out var answer) && answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;

    public static DateOnly? Date(this IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        DateOnly.TryParseExact(answers.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
