using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>«Кто это — «рук. ШМО»?»: who leads says what the school means by a word, by a position or a person. <c>rv:ITEM:teach:WORD[:MEANING[:WHICH]]</c>.</summary>
internal static class TeachingChat
{
    public const string Verb = "teach";

    private const string Role = "r";
    private const string Person = "s";
    private const string People = "p";
    private const string Post = "o";
    private const string Group = "g";
    private const string Organisation = "x";
    private const int WordsOffered = 2;
    private const int PeopleOnPage = 8;
    private const int LongestLabel = 40;

    private static readonly string[] Roles =
        [StaffRoles.Curator, StaffRoles.Director, StaffRoles.Deputy, StaffRoles.ClassTeacher, StaffRoles.Psychologist, StaffRoles.SocialPedagogue];

    public static IEnumerable<ChatButton> Buttons(RoadmapItem item) => SchoolWords.StrangeIn(item).Take(WordsOffered).Select((words, index) =>
        ReviewTexts.Button(item, ChatText.Plain($"❓ Кто это — «{words}»?").Clip(LongestLabel).Value, $"{Verb}:{index}"));

    /// <param name="words">What follows the verb.</param>
    /// <returns>The question or the answer to it; null where the word is known by now, or the press means nothing.</returns>
    public static async Task<ChatMessage?> HandleAsync(Turn turn, Roadmap roadmap, RoadmapItem item, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count == 0 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        if (SchoolWords.StrangeIn(item).ElementAtOrDefault(index) is not { } strange) return null;
        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        if (words.Count == 1) return Ask(item, index, strange);
        if (words[1] == People) return AskPerson(item, index, strange, staff, words.ElementAtOrDefault(2));
        if (Meant(strange, staff, words) is not { } meant) return null;
        var understood = await SchoolWords.TeachAsync(turn, roadmap, meant.Party, cancellation);
        ChatText lead = understood is { } count
            ? $"Запомнил: «{strange}» — {meant.Title}. {(count > 1 ? $"Это прояснило строк: {count}." : "Так буду читать и новые документы школы.")}"
            : $"Своих слов у школы уже {SchoolWords.Most}, больше не запомню. Назовите ответственного для этой строки.";
        var queue = await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation);
        return ReviewQueue.IsOpenQuestion(item) ? ReviewTexts.Question(queue, item, lead) : ReviewTexts.Next(roadmap, queue, item.Ordinal, lead);
    }

    private static ChatMessage Ask(RoadmapItem item, int index, string strange) => new(
        ChatText.Paragraphs(
            ChatText.Strong($"Кто это — «{strange}»?"),
            $"{item.Number}. {item.Title}",
            "Выберите должность или человека. Я запомню это для всех документов вашей школы."),
        [
            .. Roles.Select(role => Button(item, index, StaffRoles.TitleOf(role), $"{Role}:{role}")).Chunk(2),
            [Button(item, index, "👤 Один человек", People)],
            [Button(item, index, "Другая должность", Post), Button(item, index, "Группа людей", Group)],
            [Button(item, index, "Организация", Organisation)],
            [ReviewTexts.Button(item, "« К вопросу", "show")],
        ]);

    private static ChatMessage AskPerson(RoadmapItem item, int index, string strange, IReadOnlyList<StaffMember> staff, string? page)
    {
        var known = staff.Where(member => StaffRoles.AreTeachers(member.Role)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var from = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100) : 0;
        var buttons = known.Skip(from * PeopleOnPage).Take(PeopleOnPage).Select(member => Button(item, index, $"{member.Name} · {StaffRoles.TitleOf(member.Role)}", $"{Person}:{Ids.Text(member.Id)}")).ToList();
        if (known.Count > (from + 1) * PeopleOnPage) buttons.Add(Button(item, index, "Другие сотрудники »", $"{People}:{from + 1}"));
        buttons.Add(ReviewTexts.Button(item, "« К вопросу", "show"));
        return ChatMessage.Column(ChatText.Strong($"Кто у вас «{strange}»?"), buttons);
    }

    private static (KnownParty Party, string Title)? Meant(string strange, IReadOnlyList<StaffMember> staff, IReadOnlyList<string> words) => words switch
    {
        [_, Role, var role] when Roles.Contains(role) => (new KnownParty(strange, ResponsibleType.Role, role), StaffRoles.TitleOf(role)),
        [_, Person, var id] when staff.FirstOrDefault(known => known.Id == Ids.Parse(id)) is { } member => (new KnownParty(strange, ResponsibleType.Role) { Holder = Ids.Text(member.Id) }, member.Name),
        [_, Post] => (new KnownParty(strange, ResponsibleType.Role), "должность в школе"),
        [_, Group] => (new KnownParty(strange, ResponsibleType.Role, Collective: true), "группа людей"),
        [_, Organisation] => (new KnownParty(strange, ResponsibleType.Org), "организация"),
        _ => null,
    };

    private static ChatButton Button(RoadmapItem item, int index, string label, string meaning) => ReviewTexts.Button(item, label, $"{Verb}:{index}:{meaning}");
}
