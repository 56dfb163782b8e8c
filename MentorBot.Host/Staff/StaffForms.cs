using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Staff;

/// <summary>Somebody new of the staff, entered in chat: a place on the list, and a message to forward.</summary>
internal sealed class StaffForms(IChatChannel channel) : IAfterSubmission
{
    public const string Code = "STAFF";

    public IReadOnlyList<string> Codes { get; } = [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var added = new StaffMember
        {
            Id = Ids.Next(),
            SchoolId = assignment.SchoolId,
            Name = answers.Text("name")!.Trim(),
            Role = RoleOf(answers.Text("role")!),
            StartPayload = Ids.Secret(),
        };
        work.Db.Staff.Add(added);
        work.Say(assignee.Person, new ChatMessage($"{added.Name} теперь в списке сотрудников: {StaffRoles.TitleOf(added.Role)}. Перешлите следующее сообщение."));
        work.Say(assignee.Person, Roadmaps.Review.PeopleTexts.Invitation(added, channel));
    }

    /// <summary>The codes of a questionnaire are written in small letters («class_teacher»).</summary>
    private static string RoleOf(string option) =>
        StaffRoles.All.Single(role => string.Equals(role, option.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
