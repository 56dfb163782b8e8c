using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>One indicator of a roadmap in one year, as the dialog that asks for its value names it.</summary>
internal sealed record IndicatorChoice(long RoadmapId, int Index, int Year)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ids.Text(RoadmapId)}.{Index}.{Year}");

    public static IndicatorChoice? Parse(string? text) =>
        text?.Split('.') is [var roadmap, var index, var year] && int.TryParse(index, CultureInfo.InvariantCulture, out var at) && int.TryParse(year, CultureInfo.InvariantCulture, out var of)
            ? new IndicatorChoice(Ids.Parse(roadmap), at, of)
            : null;
}

/// <summary>The indicators of a school's live roadmaps with their years, the newest roadmap first.</summary>
internal static class IndicatorSource
{
    private const int LongestTitle = 60;

    public static async Task<IReadOnlyList<Choice>> ForAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var roadmaps = await db.Roadmaps.AsNoTracking().Where(roadmap => roadmap.SchoolId == schoolId && roadmap.LiveOn != null).OrderByDescending(roadmap => roadmap.Id).ToListAsync(cancellation);
        var measured = roadmaps.FindAll(roadmap => roadmap.Indicators.Count > 0);
        return [.. measured.SelectMany(roadmap => Choices(roadmap, measured.Count > 1 ? $" (карта от {roadmap.AdoptedOn:dd.MM.yyyy})" : ""))];
    }

    /// <param name="from">Tells the roadmaps apart where there are several.</param>
    private static IEnumerable<Choice> Choices(Roadmap roadmap, string from) => roadmap.Indicators.SelectMany((indicator, index) => indicator.Targets.Keys.Order()
        .Select(year => new Choice(new IndicatorChoice(roadmap.Id, index, year).ToString(), $"{year} · {indicator.Number}. {ChatText.Plain(indicator.Title).Clip(LongestTitle).Value}{from}")));
}
