using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Where a school has no roadmap yet, whoever leads is told how one comes into the program: as a file in the chat.</summary>
internal static class FirstRoadmap
{
    /// <summary>What follows the area in the action of the button.</summary>
    public const string Verb = "new";

    public const string Words = "Пришлите файл дорожной карты (.docx, .xlsx, .csv, .html или .txt) прямо в этот чат: я прочитаю мероприятия, сроки и ответственных.";

    public static ChatButton Button => new("🗺 Загрузить дорожную карту", $"{RoadmapTexts.Area}:{Verb}");

    /// <summary>For the welcome of a member of the staff; empty where it is not for them, or the school has a roadmap.</summary>
    public static async Task<ChatText> OfAsync(Turn turn, StaffMember member, CancellationToken cancellation) =>
        RoadmapRights.MayLead(member) && !await turn.Db.Roadmaps.AnyAsync(roadmap => roadmap.SchoolId == member.SchoolId, cancellation) ? Words : ChatText.Empty;

    public static void Explain(Turn turn) => turn.ReplyBelow(ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong("Как загрузить дорожную карту"),
            Words,
            "В файле должна быть таблица, в которой у каждого мероприятия есть срок и ответственный. Порядок и названия столбцов могут быть любыми. Файл .doc или .pdf сначала сохраните как .docx.",
            "Я отвечу, что прочитал, и спрошу только о том, что неясно. Пока вы сами не включите напоминания, никому ничего не напишу."),
        Menu.Button));
}
