using System.Globalization;
using System.Text.Json;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Meetings;

/// <summary>Reads the answers of a log in the terms of a meeting.</summary>
internal sealed class LogAnswers(IReadOnlyDictionary<string, JsonElement> answers)
{
    public DateOnly? HeldOn => Date("date");
    public int? Minutes => Number("minutes");
    public string? Continue => Text("continue");
    public DateOnly? NextOn => Date("next_date");

    /// <summary>The mentees of the pair who are not among those who came; nobody is absent where it was not asked.</summary>
    public IReadOnlyList<long> Absent(Pair pair)
    {
        if (!answers.ContainsKey("attended")) return [];
        var came = Rows("attended").Select(item => Ids.Parse(item.ToString())).ToHashSet();
        return [.. pair.Mentees.Select(mentee => mentee.ParticipantId).Where(id => !came.Contains(id))];
    }

    /// <summary>The individual plan; null where the log has none.</summary>
    public PairPlan? Plan()
    {
        if (Text("goal") is not { } goal || Date("end_date") is not { } end) return null;
        return new PairPlan
        {
            Goal = goal,
            Measure = Text("goal_measure"),
            Baseline = Text("baseline"),
            Pace = Text("pace") ?? "",
            MeetingCount = Number("n_meetings") ?? 0,
            EndDate = end,
            ControlDates = [.. Rows("control_dates").Select(AsDate).OfType<DateOnly>()],
            Steps = [.. Rows("steps").Select(Step)],
        };
    }

    public string? Text(string key) => answers.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PlanStep Step(JsonElement row, int index) => new(
        (index + 1).ToString(CultureInfo.InvariantCulture), Field(row, "what"), AsDate(row.GetProperty("by")) ?? DateOnly.MaxValue, Field(row, "who"));

    private static string Field(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.ToString() : "";

    private List<JsonElement> Rows(string key) =>
        answers.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private DateOnly? Date(string key) => answers.TryGetValue(key, out var value) ? AsDate(value) : null;

    private int? Number(string key) => answers.TryGetValue(key, out var value) && value.TryGetInt32(out var number) ? number : null;

    private static DateOnly? AsDate(JsonElement value) =>
        DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
