using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>Somebody who leads has said what an indicator has come to.</summary>
internal sealed class AfterIndicatorForm : IAfterSubmission
{
    public const string Code = "FACT";

    public IReadOnlyList<string> Codes => [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var member = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        if (member is null) return;
        work.Say(member.Person, await SetAsync(work, member.SchoolId, IndicatorChoice.Parse(First(answers["indicator"])), answers["value"].GetDecimal(), cancellation));
    }

    private static async Task<ChatMessage> SetAsync(UnitOfWork work, long schoolId, IndicatorChoice? choice, decimal number, CancellationToken cancellation)
    {
        var roadmap = choice is null ? null : await work.Db.Roadmaps.Include(known => known.School).SingleOrDefaultAsync(known => known.Id == choice.RoadmapId && known.SchoolId == schoolId, cancellation);
        if (roadmap?.Indicators.ElementAtOrDefault(choice!.Index) is not { } indicator) return new ChatMessage("Этого показателя в дорожной карте уже нет.");
        var value = new IndicatorValue(number, IndicatorBook.IsShare(indicator, choice!.Year)).ToString();
        IndicatorBook.Set(work, roadmap, indicator, choice.Year, value, work.Actor);
        return ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong($"{indicator.Number}. {ChatText.Plain(indicator.Title).Clip(160).Value}"), $"{choice.Year}: {value}."),
            IndicatorsChat.Button(roadmap, "К показателям", IndicatorsChat.Show));
    }

    private static string? First(JsonElement chosen) => chosen.ValueKind is JsonValueKind.Array ? chosen.EnumerateArray().FirstOrDefault().GetString() : chosen.GetString();
}
