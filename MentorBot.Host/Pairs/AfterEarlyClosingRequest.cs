using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Pairs;

/// <summary>Somebody wants to end a pair before its time. The wish never ends it by itself: the curator talks with both and decides.</summary>
internal sealed class AfterEarlyClosingRequest : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ["G3"];

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindPairAsync(assignment.PairId ?? 0, cancellation) is not { } pair || !pair.IsLiving()) return;
        var who = pair.People().FirstOrDefault(member => member.Id == assignment.AssigneeId);
        var lead = answers.Text("safety") == PairFactsReader.Yes
            ? "❗ Отмечен вопрос безопасности. Поговорите с участниками сегодня же: "
            : "Просят закончить раньше срока: ";
        await Curators.TellAsync(work, pair.SchoolId, ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(lead) + PairNames.Full(pair) + ".",
                who is null ? ChatText.Empty : ChatText.Plain($"Просит {ParticipantRoles.TitleOf(who.Role)}: {PairNames.Full(who)}."),
                "Сама просьба пару не закрывает: решение за вами."),
            PairButtons.Of("Закрыть досрочно", "reasons", pair),
            PairButtons.Card(pair)), cancellation);
    }
}
