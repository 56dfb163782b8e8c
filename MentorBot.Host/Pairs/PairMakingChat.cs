using MentorBot.Domain.Conversation;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The curator makes a pair: a mentor, one or several mentees, a last look.</summary>
internal sealed class PairMakingChat(PairProposals proposals, Menu menu) : IChatButtons
{
    /// <summary>Short, because the chosen people have to fit beside it.</summary>
    public const string AreaName = "np";

    private const int Offered = 60;

    public string Area => AreaName;

    /// <summary>Begins with the choice of a mentor of the school.</summary>
    public static string StartAction(long schoolId) => $"{AreaName}:of:{Ids.Text(schoolId)}";

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is ["of", var start])
        {
            await OfferMentorsAsync(turn, Ids.Parse(start), cancellation);
            return;
        }

        var draft = PairDraft.Parse(words.Count > 0 ? words[^1] : "");
        var mentor = draft is null ? null : await turn.Db.Participants.SingleOrDefaultAsync(known => known.Id == draft.MentorId, cancellation);
        if (draft is null || mentor is null || await turn.Db.FindCuratorAsync(turn.Person.Id, mentor.SchoolId, cancellation) is not { } curator)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        if (words is ["go", _]) await ProposeAsync(turn, mentor, draft, cancellation);
        else await OfferMenteesAsync(turn, mentor, draft, cancellation);
    }

    private async Task OfferMentorsAsync(Turn turn, long schoolId, CancellationToken cancellation)
    {
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var mentors = await PairProposals.FreeMentorsAsync(turn.Db, schoolId, cancellation);
        if (mentors.Count == 0)
        {
            await menu.ShowAsync(turn, "Свободных наставников в базе нет.", cancellation);
            return;
        }

        turn.Reply(ChatMessage.Column(
            ChatText.Strong("Новая пара.") + " Кто будет наставником?",
            [.. mentors.Take(Offered).Select(MentorButton), new ChatButton("« Все пары", CuratorPairs.ListAction(schoolId)), Menu.Button]));
    }

    private static ChatButton MentorButton(FreeMentor free) => new(
        PairNames.Full(free.Mentor) + (free.Pairs > 0 ? " · уже ведёт пару" : ""), $"{AreaName}:{new PairDraft(free.Mentor.Id, []).Text}");

    private static async Task OfferMenteesAsync(Turn turn, Participant mentor, PairDraft draft, CancellationToken cancellation)
    {
        var mentees = await PairProposals.FreeMenteesAsync(turn.Db, mentor.SchoolId, mentor.Form, cancellation);
        var chosen = mentees.Where(mentee => draft.MenteeIds.Contains(mentee.Id)).ToArray();
        var text = ChatText.Paragraphs(
            ChatText.Strong("Наставник: ") + PairNames.Full(mentor),
            mentees.Count == 0
                ? "Свободных наставляемых этой формы в базе нет."
                : "Кто будет наставляемым? Можно выбрать одного или нескольких, до четырёх.",
            chosen.Length == 0 ? ChatText.Empty : ChatText.Strong("Выбраны: ") + string.Join("; ", chosen.Select(PairNames.Full)));
        var choices = mentees.Take(Offered)
            .Where(mentee => chosen.Contains(mentee) || chosen.Length < PairDraft.MostMentees)
            .Select(mentee => new ChatButton((chosen.Contains(mentee) ? "✓ " : "") + PairNames.Full(mentee), $"{AreaName}:{draft.Toggle(mentee).Text}"));
        ChatButton[] go = chosen.Length > 0 ? [new ChatButton("Предложить пару", $"{AreaName}:go:{draft.Text}")] : [];
        turn.Reply(ChatMessage.Column(text, [.. go, .. choices, new ChatButton("Другой наставник", StartAction(mentor.SchoolId)), Menu.Button]));
    }

    private async Task ProposeAsync(Turn turn, Participant mentor, PairDraft draft, CancellationToken cancellation)
    {
        var school = await turn.Db.Schools.SingleAsync(known => known.Id == mentor.SchoolId, cancellation);
        var result = await proposals.ProposeAsync(turn, new PairProposal(school, mentor.Form, mentor.Id, draft.MenteeIds), cancellation);
        if (result.Pair is not { } pair)
        {
            turn.Toast = "Так не получится";
            turn.Reply(ChatMessage.Column(
                ChatText.Paragraphs(result.Errors.Values.Select(ChatText.Plain)), new ChatButton("Выбрать заново", StartAction(school.Id))));
            return;
        }

        turn.Toast = "Пара предложена";
        var permitted = await PairService.PermittedAsync(turn, pair, TriggerSource.Curator, cancellation);
        turn.Reply(PairViews.ForCurator(pair, permitted, "Пара предложена. Когда все ответят, я напишу."));
    }
}
