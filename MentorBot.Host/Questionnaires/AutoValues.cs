using MentorBot.Domain.Meetings;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>The values that the system fills in by itself, of those that a questionnaire has.</summary>
internal static class AutoValues
{
    private const decimal MinutesInHour = 60;

    public static async Task<IReadOnlyDictionary<string, AnswerValue>> ForAsync(
        MentorBotDb db, Questionnaire questionnaire, Assignee assignee, Pair? pair, Meeting? meeting, CancellationToken cancellation)
    {
        var values = new Dictionary<string, AnswerValue>();
        foreach (var word in questionnaire.Items.Select(item => item.Type).OfType<AutoType>().Select(auto => auto.Value).Distinct())
        {
            var value = word switch
            {
                "meetingNumber" => meeting is null ? null : new NumberValue(meeting.Number),
                "requester" => new TextValue(Requester(assignee)),
                _ => pair is null ? null : await OfPairAsync(db, word, pair, cancellation),
            };
            if (value is not null) values[word] = value;
        }

        return values;
    }

    private static async Task<AnswerValue?> OfPairAsync(MentorBotDb db, string word, Pair pair, CancellationToken cancellation)
    {
        var meetings = db.Meetings.AsNoTracking().Where(meeting => meeting.PairId == pair.Id);
        var confirmed = meetings.Where(meeting => meeting.State == MeetingState.Confirmed);
        return word switch
        {
            "meetingsHeld" => new NumberValue(await meetings.CountAsync(meeting => meeting.HeldOn != null && meeting.State != MeetingState.Cancelled, cancellation)),
            "meetingsConfirmed" => new NumberValue(await confirmed.CountAsync(cancellation)),
            "hoursConfirmed" => new NumberValue(decimal.Round(await confirmed.SumAsync(meeting => meeting.Minutes ?? 0, cancellation) / MinutesInHour, 1)),
            "meanChangeMentor" => Number(await PairAnswers.MeanChangeAsync(db, pair, [pair.MentorId], cancellation)),
            "meanChangeMentee" => Number(await PairAnswers.MeanChangeAsync(db, pair, [.. pair.Mentees.Select(mentee => mentee.ParticipantId)], cancellation)),
            "bothSatisfied" => await PairAnswers.BothSatisfiedAsync(db, pair, cancellation) is { } both ? new TextValue(both ? "yes" : "no") : null,
            "pairsReviewed" => new TextValue(PairNames.Full(pair)),
            _ => null,
        };
    }

    private static string Requester(Assignee assignee) => assignee switch
    {
        { Participant: { } participant } => $"{ParticipantRoles.TitleOf(participant.Role)} {ShownNames.Of(participant)}",
        { Staff: { } staff } => $"{StaffRoles.TitleOf(staff.Role)} {staff.Name}",
        _ => "",
    };

    private static NumberValue? Number(decimal? number) => number is { } known ? new NumberValue(known) : null;
}
