using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
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

    private const string NameKey = "name";

    /// <summary>The name is what the person will be greeted by, and found by in the documents of the school.</summary>
    public static readonly IReadOnlyDictionary<string, Func<AnswerValue, Answers, string?>> Checks =
        new Dictionary<string, Func<AnswerValue, Answers, string?>> { [NameKey] = (value, _) => value is TextValue { Text: var name } && !IsName(name) ? NoName : null };

    private const string NoName = "Это не похоже на имя сотрудника. Напишите фамилию и имя с отчеством или инициалами, например: «Белова Ирина Олеговна» или «Белова И.О.».";

    public IReadOnlyList<string> Codes { get; } = [Code];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var added = new StaffMember
        {
            Id = Ids.Next(),
            SchoolId = assignment.SchoolId,
            Name = answers.Text(NameKey)!.Trim(),
            Role = RoleOf(answers.Text("role")!),
            StartPayload = Ids.Secret(),
        };
        work.Db.Staff.Add(added);
        work.Say(assignee.Person, new ChatMessage($"{added.Name} теперь в списке сотрудников: {StaffRoles.TitleOf(added.Role)}. Перешлите следующее сообщение."));
        work.Say(assignee.Person, Roadmaps.Review.PeopleTexts.Invitation(added, channel));
    }

    private static bool IsName(string text)
    {
        var words = text.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words.All(word => word.All(letter => char.IsLetter(letter) || letter is '-' or '’' or '\''));
    }

    /// <summary>The codes of a questionnaire are written in small letters («class_teacher»).</summary>
    private static string RoleOf(string option) =>
        StaffRoles.All.Single(role => string.Equals(role, option.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
