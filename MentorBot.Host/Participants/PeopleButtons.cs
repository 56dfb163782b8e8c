using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>What the curator does with people. Everything is judged anew at each press: whose button it was, and what is possible now.</summary>
internal sealed class PeopleButtons(
    ParticipantService service, ConsentService consents, IAssignments assignments, ApplicationAnswers answers, PersonCard cards, PersonEnquiries enquiries, IChatChannel channel, Menu menu) : IChatButtons
{
    public const string AreaName = "p";

    public string Area => AreaName;

    public Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation) => words switch
    {
        ["root", var school] => ShowStatesAsync(turn, Ids.Parse(school), cancellation),
        ["list", var school, var state, ..] => ShowListAsync(turn, Ids.Parse(school), state, words.ElementAtOrDefault(3), cancellation),
        [var what, var id, ..] => HandleCardAsync(turn, what, Ids.Parse(id), words.ElementAtOrDefault(2), cancellation),
        _ => menu.ShowOutdatedAsync(turn, cancellation),
    };

    private async Task ShowStatesAsync(Turn turn, long schoolId, CancellationToken cancellation)
    {
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null) await menu.ShowOutdatedAsync(turn, cancellation);
        else turn.Reply(await PeopleList.StatesAsync(turn.Db, schoolId, cancellation));
    }

    private async Task ShowListAsync(Turn turn, long schoolId, string stateName, string? after, CancellationToken cancellation)
    {
        if (!Enum.TryParse<ParticipantState>(stateName, out var state) || await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null)
            await menu.ShowOutdatedAsync(turn, cancellation);
        else turn.Reply(await PeopleList.PageAsync(turn.Db, schoolId, state, Ids.Parse(after), cancellation));
    }

    private async Task HandleCardAsync(Turn turn, string what, long id, string? extra, CancellationToken cancellation)
    {
        var participant = await turn.Db.FindParticipantAsync(id, cancellation);
        var curator = participant is null ? null : await turn.Db.FindCuratorAsync(turn.Person.Id, participant.SchoolId, cancellation);
        if (participant is null || curator is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        switch (what)
        {
            case "card":
                turn.Reply(await cards.OfAsync(turn, participant, ChatText.Empty, cancellation));
                break;
            case "ask" when Enum.TryParse<ParticipantTrigger>(extra, out var asked):
                turn.Reply(Confirmation(participant, asked));
                break;
            case "do" when Enum.TryParse<ParticipantTrigger>(extra, out var fired):
                await FireAsync(turn, participant, fired, cancellation);
                break;
            case "consent":
                await assignments.BeginAsync(turn, new OpenRequest(participant.School!, AfterConsentForm.Code, curator.Id, turn.Person) { SubjectId = participant.Id }, cancellation);
                break;
            case "withdraw" when extra is null:
                turn.Reply(ConsentWithdrawal.Choice(participant));
                break;
            case "withdraw" when participant.Consents.Find(consent => consent.Id == Ids.Parse(extra)) is { } paper:
                await consents.WithdrawAsync(turn, participant, paper, cancellation);
                turn.Reply(await cards.OfAsync(turn, participant, "Отзыв отмечен.", cancellation));
                break;
            case "paper":
                await assignments.BeginAsync(turn, new OpenRequest(participant.School!, AfterPaperForm.Code, curator.Id, turn.Person) { SubjectId = participant.Id }, cancellation);
                break;
            case "about" when Enquiries.MayBeAskedAbout(participant):
                turn.Reply(await enquiries.AskAsync(turn, participant, Ids.Parse(extra), cancellation));
                break;
            case "answers":
                turn.Reply(await answers.ShowAsync(turn, participant, cancellation));
                break;
            case "link":
                turn.ReplyBelow(new ChatMessage($"Ссылка для входа — перешлите её участнику, она только для него:\n{channel.LinkTo(participant.StartPayload)}"));
                break;
            default:
                await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private async Task FireAsync(Turn turn, Participant participant, ParticipantTrigger trigger, CancellationToken cancellation)
    {
        var result = await service.FireAsCuratorAsync(turn, participant, trigger, note: null, cancellation);
        ChatText news = result is Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect> refusal
            ? refusal.Rule is null ? "Сейчас это уже не нужно: состояние изменилось." : refusal.Reason
            : $"Готово: {ParticipantWords.Of(trigger).ToLowerInvariant()}.";
        turn.Reply(await cards.OfAsync(turn, participant, news, cancellation));
    }

    private static ChatMessage Confirmation(Participant participant, ParticipantTrigger trigger)
    {
        var id = Ids.Text(participant.Id);
        var warning = trigger == ParticipantTrigger.Erase ? "Имя, дата рождения и все ответы будут удалены. Вернуть их нельзя." : "";
        return ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong(PersonNotice.TitleOf(participant)), $"{ParticipantWords.Of(trigger)} — точно?", warning),
            new ChatButton($"Да, {ParticipantWords.Of(trigger).ToLowerInvariant()}", $"{AreaName}:do:{id}:{trigger}"),
            new ChatButton("Нет, вернуться", $"{AreaName}:card:{id}"));
    }
}
