using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Host.Data;

namespace MentorBot.Host.Results;

/// <summary>A questionnaire given to somebody, with what tells to which group the answers belong.</summary>
internal sealed record RunRow
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public long OwnerId { get; init; }
    public int Number { get; init; }
    public AssignmentState State { get; init; }
    public required string Source { get; init; }
    public long AssigneeId { get; init; }
    public long? SubjectId { get; init; }
    public long? PairId { get; init; }
    public string? Wave { get; init; }
    public bool Express { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? PairForm { get; init; }
    public string? SubjectForm { get; init; }
    public string? SubjectName { get; init; }
    public string? OwnForm { get; init; }
    public string? OwnRole { get; init; }
    public string? OwnName { get; init; }
    public string? OwnPlace { get; init; }
    public string? StaffRole { get; init; }
    public string? StaffName { get; init; }

    /// <summary>Whom the answers say something about: six pupils described by one teacher are six people.</summary>
    public long PersonMeant => SubjectId ?? AssigneeId;

    public GroupName Group => new(PairForm ?? SubjectForm ?? OwnForm ?? GroupName.None, RoleCode(OwnRole ?? StaffRole));

    /// <summary>The class of a pupil; what else stands in its place is a position.</summary>
    public string? Class => OwnPlace is [>= '1' and <= '9', ..] ? OwnPlace : null;

    public string Version => VersionName(OwnerId, Number);

    /// <summary>How reports call a version: those of the program by their number, a school's own with a word before it.</summary>
    public static string VersionName(long ownerId, int number) => ownerId == Data.Entities.QuestionnaireVersion.TheProgram ? Ids.Text(number) : $"school-{number}";

    private static string RoleCode(string? role) => role is null ? GroupName.None : char.ToLowerInvariant(role[0]) + role[1..];
}

/// <summary>A questionnaire that was handed in, with its answers.</summary>
internal sealed record FilledRun(RunRow Row, IReadOnlyDictionary<string, Answer> Answers)
{
    /// <summary>The answer that counts.</summary>
    public Answer? Active(string key) => Answers.GetValueOrDefault(key) is { SetAside: false } answer ? answer : null;
}
