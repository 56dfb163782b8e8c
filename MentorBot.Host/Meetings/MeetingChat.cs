using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>The buttons about meetings, for the mentor, the mentees and the curator of the pair.</summary>
internal sealed class MeetingChat(
    MeetingService meetings, MeetingRecording recording, MeetingPapers papers, AfterMeetingLog afterLog, IAssignments assignments, Menu menu) : IChatButtons
{
    private static readonly int[] DaysToMove = [1, 3, 7, 14];

    public string Area => PairButtons.MeetingArea;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count < 2 || await turn.Db.FindMeetingAsync(Ids.Parse(words[1]), cancellation) is not { } meeting)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var day = MeetingDays.Parse(words.Skip(2).FirstOrDefault() ?? "");
        var pair = meeting.Pair!;
        var taken = false;
        if (pair.Mentor!.PersonId == turn.Person.Id)
        {
            turn.ActAs(pair.Mentor);
            taken = await ForMentorAsync(turn, meeting, words[0], day, cancellation);
        }
        else if (meeting.PresentMentees().FirstOrDefault(mentee => mentee.PersonId == turn.Person.Id) is { } mentee)
        {
            turn.ActAs(mentee);
            taken = await ForMenteeAsync(turn, meeting, mentee, words[0], cancellation);
        }

        if (!taken && await turn.Db.FindCuratorAsync(turn.Person.Id, pair.SchoolId, cancellation) is { } curator)
        {
            turn.ActAs(curator);
            taken = await ForCuratorAsync(turn, meeting, words[0], day, cancellation);
        }

        if (!taken) await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task<bool> ForMentorAsync(Turn turn, Meeting meeting, string verb, DateOnly? day, CancellationToken cancellation)
    {
        switch (verb)
        {
            case "log":
                await recording.BeginAsync(turn, meeting, cancellation);
                return true;
            case "short" or "full":
                await recording.BeginAsync(turn, meeting, express: verb == "short", cancellation);
                return true;
            case "held" when day is { } heldOn:
                await CorrectDayAsync(turn, meeting, heldOn, cancellation);
                return true;
            case "move":
                OfferDays(turn, meeting);
                return true;
            case "moveto" when day is { } newDate:
                await MoveAsync(turn, meeting, newDate, TriggerSource.Person, cancellation);
                turn.Reply(PairViews.ForMember(meeting.Pair!, meeting.Pair!.Mentor!));
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ForMenteeAsync(Turn turn, Meeting meeting, Participant mentee, string verb, CancellationToken cancellation)
    {
        switch (verb)
        {
            case "yes" when meeting.State is MeetingState.Logged or MeetingState.Unconfirmed && !MeetingVoices.SaysYes(meeting, mentee):
                await meetings.ConfirmAsync(turn, meeting, mentee, TriggerSource.Person, cancellation);
                await MeetingPapers.NoteYesAsync(turn, meeting, mentee, cancellation);
                turn.Toast = "Спасибо!";
                turn.Reply(new ChatMessage($"Спасибо! Встреча {MeetingMessages.HeldOn(meeting)} подтверждена вами. Отзыв о ней ждёт вас ниже."));
                return true;
            case "yes":
                turn.Toast = "Ответ уже есть";
                turn.Reply(PairViews.ForMember(meeting.Pair!, mentee, $"Встреча {MeetingMessages.HeldOn(meeting)}: {PairWords.Of(meeting.State)}."));
                return true;
            case "differs" when meeting.State is MeetingState.Logged or MeetingState.Unconfirmed:
                await assignments.BeginAsync(turn, await papers.FeedbackRequestAsync(turn, meeting, mentee, cancellation), cancellation);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ForCuratorAsync(Turn turn, Meeting meeting, string verb, DateOnly? day, CancellationToken cancellation)
    {
        Refused? refused = null;
        switch (verb)
        {
            case "confirm":
                refused = await meetings.ConfirmAsync(turn, meeting, null, TriggerSource.Curator, cancellation);
                break;
            case "cancel":
                refused = await meetings.FireAsync(turn, meeting, MeetingTrigger.Cancel, new MeetingInput(), TriggerSource.Curator, cancellation);
                break;
            case "again" when meeting.State is MeetingState.Disputed:
                await papers.OpenLogAsync(turn, meeting, isSilent: false, cancellation);
                break;
            case "again":
                refused = new Refused("Записать заново можно только встречу, о которой есть спор.", meeting.State.ToString(), []);
                break;
            case "move":
                OfferDays(turn, meeting);
                return true;
            case "moveto" when day is { } newDate:
                await MoveAsync(turn, meeting, newDate, TriggerSource.Curator, cancellation);
                break;
            default:
                return false;
        }

        turn.Toast ??= refused is null ? "Готово" : "Сейчас нельзя";
        var permitted = await PairService.PermittedAsync(turn, meeting.Pair!, TriggerSource.Curator, cancellation);
        turn.Reply(PairViews.ForCurator(meeting.Pair!, permitted, refused is null ? "Готово." : ChatText.Strong(refused.Reason)));
        return true;
    }

    /// <summary>The log stands; only its day was impossible.</summary>
    private async Task CorrectDayAsync(Turn turn, Meeting meeting, DateOnly heldOn, CancellationToken cancellation)
    {
        if (!meeting.IsOpen() || meeting.LogAssignmentId is not { } logId)
        {
            turn.Toast = "Эта встреча уже записана";
            turn.Reply(PairViews.ForMember(meeting.Pair!, meeting.Pair!.Mentor!));
            return;
        }

        var log = await turn.Db.Assignments.SingleAsync(known => known.Id == logId, cancellation);
        var answers = await assignments.AnswersAsync(turn.Db, log, forCurator: true, cancellation);
        await afterLog.ApplyAsync(turn, meeting, new LogAnswers(answers), heldOn, cancellation);
        turn.Reply(PairViews.ForMember(meeting.Pair!, meeting.Pair!.Mentor!));
    }

    private static void OfferDays(Turn turn, Meeting meeting)
    {
        var today = turn.TodayAt(meeting.Pair!.School!);
        var days = DaysToMove.Select(ahead => PairButtons.Of(PairNames.Day(today.AddDays(ahead)), "moveto", meeting, MeetingDays.Code(today.AddDays(ahead)))).ToArray();
        turn.Reply(new ChatMessage(
            ChatText.Strong($"На какой день перенести? ") + $"Сейчас {PairWords.Of(meeting.Kind)} назначена до {PairNames.Day(meeting.PlannedOn)}.",
            [days[..2], days[2..]]));
    }

    private async Task MoveAsync(Turn turn, Meeting meeting, DateOnly newDate, TriggerSource by, CancellationToken cancellation)
    {
        var refused = await meetings.FireAsync(turn, meeting, MeetingTrigger.Reschedule, new MeetingInput { NewDate = newDate }, by, cancellation);
        turn.Toast = refused is null ? "Перенесено" : refused.Reason;
    }
}
