using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>The indicators of a roadmap in the chat of who leads: target, fact, what the program has counted.</summary>
internal sealed class IndicatorsChat(IAssignments assignments, Menu menu) : IChatButtons
{
    public const string Show = "show";

    private const string Write = "fact";
    private const string Take = "count";
    private const string Pupils = "pupils";
    private const string AreaName = "ri";
    private const int LongestTitle = 160;
    private const int MostShown = 12;

    public string Area => AreaName;

    public static ChatButton Button(Roadmap roadmap, string label, string verb) => new(label, $"{AreaName}:{Ids.Text(roadmap.Id)}:{verb}");

    /// <summary><c>ri:ROADMAP:VERB</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var id = words is [var text, _] ? Ids.Parse(text) : 0;
        var roadmap = await turn.Db.Roadmaps.Include(known => known.School).SingleOrDefaultAsync(known => known.Id == id, cancellation);
        if (roadmap is null || await ReviewRights.LeaderAsync(turn, roadmap.SchoolId, cancellation) is not { } leader)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(leader);
        if (words[1] == Pupils) await assignments.BeginAsync(turn, new OpenRequest(roadmap.School!, AfterPupilsForm.Code, leader.Id, turn.Person), cancellation);
        else if (words[1] == Write && roadmap.LiveOn is not null) await assignments.BeginAsync(turn, new OpenRequest(roadmap.School!, AfterIndicatorForm.Code, leader.Id, turn.Person), cancellation);
        else if (words[1] == Take && roadmap.LiveOn is not null) await TakeCountedAsync(turn, roadmap, cancellation);
        else await ShowAsync(turn, roadmap, cancellation);
    }

    private static async Task ShowAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var counted = await new IndicatorReader(turn.Db, cancellation).CountAsync(roadmap, turn.TodayAt(roadmap.School!));
        var buttons = new List<ChatButton>();
        var isLive = roadmap.LiveOn is not null;
        if (isLive && counted.Keys.Any(key => IsNew(roadmap, key, counted[key]))) buttons.Add(Button(roadmap, "Записать посчитанное ботом", Take));
        if (isLive && roadmap.Indicators.Count > 0) buttons.Add(Button(roadmap, "✏️ Записать значение", Write));
        if (AfterPupilsForm.IsWantedFor(roadmap)) buttons.Add(Button(roadmap, "🔢 Указать число учеников", Pupils));
        buttons.Add(RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show"));
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong("Показатели"),
                roadmap.Indicators.Count == 0 ? "В документе дорожной карты нет таблицы показателей." : ChatText.Paragraphs(roadmap.Indicators.Take(MostShown).Select(indicator => Of(roadmap, indicator, counted))),
                roadmap.Indicators.Count > MostShown ? $"Показаны первые {MostShown} из {roadmap.Indicators.Count}." : ""),
            buttons));
    }

    /// <summary>Writes down what the program has counted, where a person has written nothing else.</summary>
    private static async Task TakeCountedAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
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
