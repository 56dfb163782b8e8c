using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>The indicators of a roadmap in the chat of who leads: target, fact, what the program has counted.</summary>
internal static class IndicatorsChat
{
    public const string Verb = "ind";
    public const string WriteVerb = "fact";
    public const string TakeVerb = "count";

    private const int LongestTitle = 160;
    private const int MostShown = 12;

    public static async Task ShowAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var counted = await new IndicatorReader(turn.Db, cancellation).CountAsync(roadmap, turn.TodayAt(roadmap.School!));
        var buttons = new List<ChatButton>();
        var isLive = roadmap.LiveOn is not null;
        if (isLive && counted.Keys.Any(key => IsNew(roadmap, key, counted[key]))) buttons.Add(RoadmapMapChat.Button(roadmap, "Записать посчитанное ботом", TakeVerb));
        if (isLive && roadmap.Indicators.Count > 0) buttons.Add(RoadmapMapChat.Button(roadmap, "✏️ Записать значение", WriteVerb));
        buttons.Add(RoadmapMapChat.Button(roadmap, "Назад", "show"));
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong("Показатели"),
                roadmap.Indicators.Count == 0 ? "В документе дорожной карты нет таблицы показателей." : ChatText.Paragraphs(roadmap.Indicators.Take(MostShown).Select(indicator => Of(roadmap, indicator, counted))),
                roadmap.Indicators.Count > MostShown ? $"Показаны первые {MostShown} из {roadmap.Indicators.Count}." : ""),
            buttons));
    }

    /// <summary>Asks in words which indicator has come to what.</summary>
    public static async Task WriteAsync(Turn turn, Roadmap roadmap, StaffMember member, IAssignments assignments, CancellationToken cancellation) =>
        await assignments.BeginAsync(turn, new OpenRequest(roadmap.School!, AfterIndicatorForm.Code, member.Id, turn.Person), cancellation);

    /// <summary>Writes down what the program has counted, where a person has written nothing else.</summary>
    public static async Task TakeCountedAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var counted = await new IndicatorReader(turn.Db, cancellation).CountAsync(roadmap, turn.TodayAt(roadmap.School!));
        foreach (var (key, count) in counted.Where(count => IsNew(roadmap, count.Key, count.Value)))
            IndicatorBook.Set(turn, roadmap, roadmap.Indicators.First(indicator => indicator.Number == key.Number), key.Year, count.Value.ToString(), IndicatorBook.Counted);
        turn.Toast = "Записано";
        await ShowAsync(turn, roadmap, cancellation);
    }

    /// <summary>What a person has written stands, whatever the program counts.</summary>
    private static bool IsNew(Roadmap roadmap, (string Number, int Year) key, IndicatorCount count) =>
        roadmap.IndicatorFacts.FirstOrDefault(fact => fact.Number == key.Number && fact.Year == key.Year) is not { } fact
        || (fact.By == IndicatorBook.Counted && fact.Value != count.Value.ToString());

    private static ChatText Of(Roadmap roadmap, IndicatorReading indicator, IReadOnlyDictionary<(string Number, int Year), IndicatorCount> counted) => ChatText.Lines([
        ChatText.Strong($"{indicator.Number}. {ChatText.Plain(indicator.Title).Clip(LongestTitle).Value}"),
        .. indicator.Targets.OrderBy(target => target.Key).Select(target => (ChatText)Year(indicator, target.Key, target.Value, roadmap.FactOf(indicator, target.Key)?.Value, counted.GetValueOrDefault((indicator.Number, target.Key))))]);

    private static string Year(IndicatorReading indicator, int year, string target, string? fact, IndicatorCount? count)
    {
        var counted = count is not null && count.Value.ToString() != fact ? $" (бот насчитал {count.Value}{(count.Value.IsShare ? $": {count.Text}" : "")})" : "";
        return $"{year}: цель {target}, факт {fact ?? "не записан"}{Mark(IndicatorBook.StandingOf(indicator, year, fact))}{counted}";
    }

    private static string Mark(IndicatorStanding? standing) => standing switch
    {
        IndicatorStanding.Reached => " ✅ достигнут",
        IndicatorStanding.Near => " 🟡 почти достигнут",
        IndicatorStanding.Below => " 🔴 не достигнут",
        _ => "",
    };
}
