using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Invitations;

/// <summary>The curator makes a link to forward: for which role, in which form, for how many people.</summary>
internal sealed class InvitationButtons(IChatChannel channel, Menu menu) : IChatButtons
{
    private static readonly int[] Counts = [1, 5, 30];

    public string Area => "inv";

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var schoolId = Ids.Parse(words.ElementAtOrDefault(1));
        var curator = await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation);
        if (curator is null || !AreKnown(words.ElementAtOrDefault(2), words.ElementAtOrDefault(3)))
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        switch (words)
        {
            case ["root", var school]:
                turn.Reply(Ask("Кого приглашаем?", ParticipantRoles.All.Select(role => (Capital(ParticipantRoles.TitleOf(role)), $"role:{school}:{role}"))));
                break;
            case ["role", var school, var role]:
                turn.Reply(Ask("В какой форме наставничества?", MentoringForms.All.Select(form => (Capital(MentoringForms.TitleOf(form)), $"form:{school}:{role}:{form}"))));
                break;
            case ["form", var school, var role, var form]:
                turn.Reply(Ask("На сколько человек?", Counts.Select(count => (count.ToString(CultureInfo.InvariantCulture), $"make:{school}:{role}:{form}:{count}"))));
                break;
            case ["make", _, var role, var form, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && Counts.Contains(count):
                await MakeAsync(turn, schoolId, role, form, count, cancellation);
                break;
            default:
                await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private async Task MakeAsync(Turn turn, long schoolId, string role, string form, int count, CancellationToken cancellation)
    {
        var school = await turn.Db.Schools.SingleAsync(known => known.Id == schoolId, cancellation);
        var invitation = InvitationService.Make(turn, school, role, form, count);
        turn.Reply(new ChatMessage(Explanation(invitation)));
        turn.ReplyBelow(new ChatMessage(ChatText.Paragraphs(
            $"Приглашение в программу наставничества. {school.Name}.",
            $"Ваша роль — {ParticipantRoles.TitleOf(role)}. Откройте ссылку и нажмите «Начать»:",
            channel.LinkTo(invitation.StartPayload),
            $"Если ссылка не открывается, отправьте боту: /start {invitation.StartPayload}")));
    }

    private static ChatText Explanation(Invitation invitation)
    {
        var people = invitation.Count == 1 ? "одного человека" : $"{invitation.Count} человек";
        var until = invitation.ExpiresOn.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return $"Приглашение готово: на {people}, до {until}. Перешлите следующее сообщение тем, кого приглашаете.";
    }

    private static ChatMessage Ask(ChatText question, IEnumerable<(string Label, string Action)> choices) =>
        ChatMessage.Column(question, choices.Select(choice => new ChatButton(choice.Label, $"inv:{choice.Action}")));

    private static bool AreKnown(string? role, string? form) =>
        (role is null || ParticipantRoles.All.Contains(role)) && (form is null || MentoringForms.All.Contains(form));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
