using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Invitations;

internal sealed class HelpCommand : IChatCommand
{
    public string Name => "help";

    public string? Shortcut => Shortcuts.Help;

    public async Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        var id = turn.Person.Id;
        var isParticipant = await turn.Db.Participants.AnyAsync(participant => participant.PersonId == id, cancellation);
        var isCurator = await turn.Db.CuratorRolesOf(id).AnyAsync(cancellation);
        var isStaff = await turn.Db.Staff.AnyAsync(staff => staff.PersonId == id, cancellation);
        turn.Reply(Shortcuts.Message(ChatText.Paragraphs(
            "Я веду программу наставничества: присылаю анкеты, напоминаю о встречах и делах.",
            ChatText.Lines(
                "/menu — что можно сделать сейчас",
                "/cancel — отложить анкету; ответы сохранятся",
                "/help — эта подсказка"),
            "На вопросы отвечайте кнопками или сообщением. Вернуться к прошлому вопросу можно кнопкой «Назад». Старые кнопки не страшны: я подскажу, что актуально.",
            isParticipant ? "Если что-то беспокоит, нажмите «Сказать куратору»: прочтёт только он." : "",
            isCurator ? "Куратору: в меню — люди, приглашения, пары и дорожная карта. Чтобы загрузить дорожную карту, просто пришлите файл." : "",
            isStaff && !isCurator ? "Напоминания о сроках дорожной карты приходят утром. Под каждым кнопки: отметить выполнение, перенести срок, прочитать подробности." : "",
            !isParticipant && !isStaff ? "Чтобы участвовать, откройте ссылку-приглашение от куратора вашей школы." : ""), isParticipant));
    }
}
