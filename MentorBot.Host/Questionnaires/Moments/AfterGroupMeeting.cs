using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The curator has said who was at the group meeting.</summary>
internal sealed class AfterGroupMeeting(GroupMeetings meetings) : IAfterSubmission
{
    public const string Code = "GROUP";

    public IReadOnlyList<string> Codes => [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var curator = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        if (curator is null) return;
        var school = await work.Db.Schools.SingleAsync(known => known.Id == assignment.SchoolId, cancellation);
        var opened = await meetings.CloseAsync(work, school, [.. Chosen(answers, "mentors"), .. Chosen(answers, "mentees")], cancellation);
        work.Say(curator.Person, new ChatMessage($"Общая встреча закрыта. Анкеты о выборе открыты всем приглашённым: {opened.Count}."));
    }

    private static IEnumerable<long> Chosen(IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        answers.TryGetValue(key, out var chosen) ? chosen.EnumerateArray().Select(id => Ids.Parse(id.GetString())) : [];
}
