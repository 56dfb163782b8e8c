using MentorBot.Domain.Conversation;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Pairs;

/// <summary>What a mentor or a mentee does with their pair in the chat.</summary>
internal sealed class MemberPairs(PairService pairs, PairSurveys surveys, IAssignments assignments, Menu menu)
{
    public async Task ShowAllAsync(Turn turn, CancellationToken cancellation)
    {
        var own = await turn.Db.PairsOfPersonAsync(turn.Person.Id, cancellation);
        var living = own.Where(PairStates.IsLiving).ToArray();
        Pair[] shown = living.Length > 0 ? living : [.. own.Take(1)];
        switch (shown)
        {
            case []:
                await menu.ShowAsync(turn, "Пары у вас пока нет. Когда куратор её предложит, я напишу.", cancellation);
                break;
            case [var only]:
                turn.Reply(PairViews.ForMember(only, MemberOf(turn, only)));
                break;
            default:
                turn.Reply(ChatMessage.Column("Какую пару показать?", shown.Select(pair => PairButtons.Of(OtherSide(turn, pair), "my", pair))));
                break;
        }
    }

    public async Task AgreeAsync(Turn turn, Pair pair, Participant member, CancellationToken cancellation)
    {
        if (HasAgreed(pair, member))
        {
            turn.Toast = "Ваше согласие уже есть";
            turn.Reply(PairViews.ForMember(pair, member));
            return;
        }

        turn.ActAs(member);
        var refused = await pairs.FireAsync(turn, pair, PairTrigger.Agree, new PairInput(ParticipantId: member.Id), TriggerSource.Person, cancellation);
        turn.Toast = refused is null ? "Спасибо!" : "Это уже решено";
        turn.Reply(PairViews.ForMember(pair, member, refused?.Reason ?? "Спасибо! Ваше согласие записано."));
    }

    public static ChatMessage AskWhetherSure(Pair pair) => new(
        "Точно отказаться? Если ответить «да», куратор будет искать другой вариант.",
        [[PairButtons.Of("Да, отказаться", "declined", pair), PairButtons.Of("Нет, вернуться", "my", pair)]]);

    public static ChatMessage AskWhetherToEndEarly(Pair pair) => new(
        "Хотите закончить раньше срока? Я задам несколько вопросов и передам ответы куратору. Пара на этом не закроется: сначала куратор поговорит с вами.",
        [[PairButtons.Of("Да, рассказать", "earlyyes", pair), PairButtons.Of("Нет, вернуться", "my", pair)]]);

    public async Task AskToEndEarlyAsync(Turn turn, Pair pair, Participant member, CancellationToken cancellation)
    {
        turn.ActAs(member);
        if (!pair.MayMeet())
        {
            turn.Toast = "Сейчас нельзя";
            turn.Reply(PairViews.ForMember(pair, member));
            return;
        }

        var opened = await surveys.OpenEarlyClosingAsync(turn, pair, Respondent.Of(member), isSilent: true, cancellation);
        foreach (var request in opened) await assignments.ContinueAsync(turn, request, cancellation);
    }

    public async Task DeclineAsync(Turn turn, Pair pair, Participant member, CancellationToken cancellation)
    {
        turn.ActAs(member);
        var refused = await pairs.FireAsync(turn, pair, PairTrigger.Reject, new PairInput(), TriggerSource.Person, cancellation);
        if (refused is null)
        {
            await Curators.TellAsync(turn, pair.SchoolId, ChatMessage.Column(
                ChatText.Strong("Пара не состоится: ") + $"{PairNames.Full(pair)}. Отказался участник: {PairNames.Full(member)}.", PairButtons.Card(pair)), cancellation);
            await menu.ShowAsync(turn, "Хорошо, отказ записан.", cancellation);
            return;
        }

        turn.Toast = "Уже нельзя";
        turn.Reply(PairViews.ForMember(pair, member, $"{refused.Reason} Если что-то изменилось, скажите куратору."));
    }

    private static bool HasAgreed(Pair pair, Participant member) => member.Id == pair.MentorId
        ? pair.MentorAgreedAt is not null
        : pair.Mentees.Any(mentee => mentee.ParticipantId == member.Id && mentee.AgreedAt is not null);

    private static Participant MemberOf(Turn turn, Pair pair) => pair.People().First(participant => participant.PersonId == turn.Person.Id);

    private static string OtherSide(Turn turn, Pair pair) =>
        pair.Mentor!.PersonId == turn.Person.Id ? PairNames.MenteesForOtherSide(pair) : ShownNames.Of(pair.Mentor);
}
