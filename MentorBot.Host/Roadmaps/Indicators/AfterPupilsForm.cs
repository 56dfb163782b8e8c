using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>Somebody who leads has said how many pupils the school has, so that shares of them can be counted.</summary>
internal sealed class AfterPupilsForm : IAfterSubmission
{
    public const string Code = "PUPILS";

    public IReadOnlyList<string> Codes => [Code];

    /// <summary>The roadmap has an indicator that cannot be counted for want of the number.</summary>
    public static bool IsWantedFor(Roadmap roadmap) =>
        roadmap.School!.Settings.Pupils is null && roadmap.Indicators.Any(indicator => IndicatorTopic.Of(indicator.Title) is { Kind: IndicatorKind.ShareOfPupils });

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var member = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        if (member is null) return;
        var school = await work.Db.Schools.SingleAsync(known => known.Id == member.SchoolId, cancellation);
        school.Settings = school.Settings with { Pupils = answers["pupils"].GetInt32() };
        var roadmaps = await work.Db.Roadmaps.Where(known => known.SchoolId == school.Id).OrderByDescending(known => known.Id).ToListAsync(cancellation);
        work.Say(member.Person, ChatMessage.Column(
            $"Учеников в школе: {school.Settings.Pupils}. Доли учеников теперь считаю от этого числа.",
            [.. roadmaps.Where(roadmap => roadmap.Indicators.Count > 0).Take(1).Select(roadmap => IndicatorsChat.Button(roadmap, "К показателям", IndicatorsChat.Show))]));
    }
}
