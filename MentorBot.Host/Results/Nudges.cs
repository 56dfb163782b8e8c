using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>The curator asks once more those who have not answered: by day, and nobody twice within a day.</summary>
internal static class Nudges
{
    private const string Trigger = "Nudge";

    /// <summary>So that a press at the same hour of the next day counts.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(20);

    /// <returns>What to tell the curator.</returns>
    public static async Task<ChatText> SendAsync(Turn turn, long schoolId, QuestionnaireRate rate, CancellationToken cancellation)
    {
        var school = await turn.Db.Schools.SingleAsync(known => known.Id == schoolId, cancellation);
        var clock = SchoolTime.ClockOf(school);
        if (clock.OutsideQuietHours(turn.Now) != turn.Now) return Asleep(clock);
        var missing = await Missing.OfAsync(turn.Db, schoolId, rate.Code, cancellation);
        var ids = missing.Select(one => one.Assignment.Id).ToList();
        var since = turn.Now - Pause;
        var nudged = await turn.Db.StateChanges
            .Where(change => ids.Contains(change.SubjectId) && change.Trigger == Trigger && change.At > since)
            .Select(change => change.SubjectId)
            .ToListAsync(cancellation);
        var reached = missing.Where(one => !nudged.Contains(one.Assignment.Id)).Count(one => Send(turn, rate, one));
        if (reached > 0) return $"Напоминание отправлено: {reached}.";
        return nudged.Count > 0 ? "Сегодня им уже напоминали. Следующее напоминание можно отправить завтра." : "Ни у кого из них нет связи с ботом: напомните им, пожалуйста, сами.";
    }

    /// <summary>The hours are the school's own.</summary>
    public static ChatText Asleep(SchoolClock clock) => string.Create(
        CultureInfo.InvariantCulture, $"С {clock.QuietFrom:H:mm} до {clock.QuietUntil:H:mm} я никому не пишу. Нажмите, пожалуйста, после {clock.QuietUntil:H:mm}.");

    private static bool Send(Turn turn, QuestionnaireRate rate, MissingAnswer one)
    {
        var term = one.Assignment.ClosesOn is { } last ? $"Её ждут до {EngineTexts.Russian.Date(last)} включительно." : "";
        var isSaid = turn.Say(one.Person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Plain("Куратор просит вас ответить на анкету: ") + ChatText.Strong(rate.Title), term),
            new ChatButton("Ответить", $"{PromptView.Area}:{Ids.Text(one.Assignment.Id)}:go")));
        var state = one.Assignment.State.ToString();
        if (isSaid) turn.Record(AssignmentTriggers.Machine, one.Assignment.Id, state, state, Trigger);
        return isSaid;
    }
}
