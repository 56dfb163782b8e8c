using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>Who is to answer for a row: somebody of the staff, or words as in a document.</summary>
internal static class StaffChoice
{
    private const int Shown = 8;

    public static ChatMessage Of(RoadmapItem item, IReadOnlyList<StaffMember> staff, int page)
    {
        var known = staff.Where(member => StaffRoles.AreTeachers(member.Role)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var from = Math.Min(page, 100) * Shown;
        var buttons = known.Skip(from).Take(Shown).Select(member => ReviewTexts.Button(item, $"{member.Name} · {StaffRoles.TitleOf(member.Role)}", $"who:{Ids.Text(member.Id)}")).ToList();
        if (known.Count > from + Shown) buttons.Add(ReviewTexts.Button(item, "Другие сотрудники »", $"who:p{page + 1}"));
        buttons.Add(ReviewTexts.Button(item, "✏️ Написать словами", "words"));
        buttons.Add(ReviewQueue.IsOpenQuestion(item) ? ReviewTexts.Button(item, "« К вопросу", "show") : new ChatButton("« К строке", RoadmapTexts.Action(item, "info", null)));
        return ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), $"Сейчас отвечают: {ReadingWords.Of(item.Responsibles)}.", "Кто отвечает за эту строку?"), buttons);
    }
}
