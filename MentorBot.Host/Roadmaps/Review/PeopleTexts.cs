using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The messages about the people of a roadmap.</summary>
internal static class PeopleTexts
{
    private const int RowsNamed = 8;

    /// <summary>A similar name is only proposed.</summary>
    public static ChatMessage SameOne(Roadmap roadmap, NamedPerson person, IReadOnlyList<StaffMember> candidates)
    {
        var entry = Ids.Text(person.Entries[0].Id);
        return ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong("Это тот же человек?"),
                $"В дорожной карте: «{person.Name}»{(person.Position is { } position ? $", {position}" : "")} ({Rows(person.Rows)}).",
                candidates.Count == 1 ? $"В списке сотрудников: «{candidates[0].Name}», {StaffRoles.TitleOf(candidates[0].Role)}." : "В списке сотрудников таких несколько."),
            [
                .. candidates.Select(member => PeopleChat.Button(roadmap, $"Да, {member.Name} · {StaffRoles.TitleOf(member.Role)}", $"same:{entry}:{Ids.Text(member.Id)}")),
                PeopleChat.Button(roadmap, "Нет, это другой человек", $"other:{entry}"),
                RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show"),
            ]);
    }

    /// <summary>One message to forward.</summary>
    public static ChatMessage Invitation(StaffMember member, IChatChannel channel) => new(ChatText.Paragraphs(
        ChatText.Strong(member.Name),
        $"Чтобы вовремя получать напоминания о сроках дорожной карты наставничества, откройте ссылку и нажмите «Старт»: {channel.LinkTo(member.StartPayload)}"));

    /// <summary>Who is still needed, and what else can be done.</summary>
    public static ChatMessage Missing(Roadmap roadmap, IReadOnlyList<StaffMember> staff, bool hasInvitations)
    {
        var vacant = RoadmapPeople.Vacant(roadmap, staff);
        var unnamed = RoadmapPeople.Unbound(roadmap, staff);
        var buttons = new List<ChatButton>();
        if (hasInvitations) buttons.Add(PeopleChat.Button(roadmap, "🖨 Лист с QR-кодами", "sheet"));
        buttons.Add(PeopleChat.Button(roadmap, "➕ Добавить сотрудника", "add"));
        buttons.Add(RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show"));
        return ChatMessage.Column(
            ChatText.Paragraphs(
                vacant.Count == 0 ? "Все должности из дорожной карты заняты." : ChatText.Lines([ChatText.Strong("Нужен человек:"), .. vacant.Select(role => (ChatText)$"• {role.Title} ({Rows(role.Rows)})")]),
                unnamed.Count == 0 ? ChatText.Empty : ChatText.Lines([ChatText.Strong("Уточните имя:"), .. unnamed.Select(person => (ChatText)$"• {person.Name} ({Rows(person.Rows)})")]),
                vacant.Count + unnamed.Count == 0 ? ChatText.Empty : "Пока человека нет, эти напоминания приходят вам."),
            buttons);
    }

    private static string Rows(IReadOnlyList<string> numbers) =>
        $"{(numbers.Count == 1 ? "строка" : "строки")} {string.Join(", ", numbers.Take(RowsNamed))}{(numbers.Count > RowsNamed ? " …" : "")}";
}
