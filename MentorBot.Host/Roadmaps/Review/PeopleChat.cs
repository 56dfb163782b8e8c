using System.Text;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>Binds the people of a roadmap in chat: who is who, who is to be invited, who is missing.</summary>
internal sealed class PeopleChat(IChatChannel channel, IAssignments assignments, Menu menu) : IChatButtons
{
    public const string AreaName = "rp";

    private const string SheetName = "Приглашения.html";

    public string Area => AreaName;

    /// <summary><c>rp:ROADMAP:VERB[:ENTRY[:STAFF]]</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count < 2 || await ReviewRights.FindAsync(turn, Ids.Parse(words[0]), cancellation) is not { } roadmap)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        switch (words[1])
        {
            case "same" or "other":
                if (Find(roadmap, staff, words) is { } person) Settle(turn, roadmap, person, staff, words);
                Continue(turn, roadmap, staff);
                break;
            case "sheet":
                SendSheet(turn, roadmap, staff);
                break;
            case "add":
                if (await ReviewRights.LeaderAsync(turn, roadmap.SchoolId, cancellation) is { } leader)
                    await assignments.BeginAsync(turn, new OpenRequest(roadmap.School!, StaffForms.Code, leader.Id, turn.Person), cancellation);
                break;
            default:
                Continue(turn, roadmap, staff);
                break;
        }
    }

    public static ChatButton Button(Roadmap roadmap, string label, string verb) => new(label, $"{AreaName}:{Ids.Text(roadmap.Id)}:{verb}");

    /// <summary>Whoever surely is new gets a place; of a similar name the curator is asked; when nothing is left to ask, the invitations follow.</summary>
    private void Continue(Turn turn, Roadmap roadmap, List<StaffMember> staff)
    {
        foreach (var person in RoadmapPeople.Unbound(roadmap, staff))
            if (RoadmapPeople.HasInitials(person) && RoadmapPeople.Candidates(person, staff).Count == 0) staff.Add(RoadmapPeople.Add(turn, roadmap, person));
        if (RoadmapPeople.Unbound(roadmap, staff).FirstOrDefault(person => RoadmapPeople.Candidates(person, staff).Count > 0) is { } asked)
            turn.Reply(PeopleTexts.SameOne(roadmap, asked, RoadmapPeople.Candidates(asked, staff)));
        else Invite(turn, roadmap, staff);
    }

    private static NamedPerson? Find(Roadmap roadmap, List<StaffMember> staff, IReadOnlyList<string> words) =>
        RoadmapPeople.Unbound(roadmap, staff).FirstOrDefault(person => words.Count > 2 && person.Entries[0].Id == Ids.Parse(words[2]));

    private static void Settle(Turn turn, Roadmap roadmap, NamedPerson person, List<StaffMember> staff, IReadOnlyList<string> words)
    {
        if (words[1] == "other") staff.Add(RoadmapPeople.Add(turn, roadmap, person));
        else if (words.Count > 3 && staff.Find(member => member.Id == Ids.Parse(words[3])) is { } member) RoadmapPeople.Bind(person, member);
    }

    private void Invite(Turn turn, Roadmap roadmap, List<StaffMember> staff)
    {
        var unbound = Waiting(roadmap, staff);
        turn.ReplyBelow(new ChatMessage(unbound.Count == 0
            ? "Все, кто назван в дорожной карте, уже связаны с ботом."
            : "Перешлите каждому его сообщение. Когда человек откроет ссылку, его напоминания пойдут прямо ему."));
        foreach (var member in unbound) turn.ReplyBelow(PeopleTexts.Invitation(member, channel));
        turn.ReplyBelow(PeopleTexts.Missing(roadmap, staff, unbound.Count > 0));
    }

    private void SendSheet(Turn turn, Roadmap roadmap, List<StaffMember> staff)
    {
        var unbound = Waiting(roadmap, staff);
        turn.ReplyBelow(unbound.Count == 0
            ? new ChatMessage("Все, кто назван в дорожной карте, уже связаны с ботом: печатать нечего.")
            : new ChatMessage("Откройте файл на компьютере и напечатайте: у каждого свой код, лист можно разрезать.")
            {
                File = new ChatFile(SheetName, Encoding.UTF8.GetBytes(InvitationSheet.Of(roadmap.School!, unbound, channel).Text)),
            });
    }

    private static List<StaffMember> Waiting(Roadmap roadmap, List<StaffMember> staff) =>
        staff.FindAll(member => member.PersonId is null && roadmap.Items.Exists(item => item.IsOpen() && item.Concerns(member, staff)));
}
