namespace MentorBot.Domain.Results;

/// <summary>Whose answers: all of them, those of one form of mentoring, or those of one role within it.</summary>
/// <param name="Form">A form code, <see cref="None"/>, or null for all.</param>
/// <param name="Role">A role code, <see cref="None"/>, or null for all.</param>
public sealed record GroupName(string? Form, string? Role)
{
    /// <summary>In place of a form or role that is not known.</summary>
    public const string None = "none";

    public static readonly GroupName All = new(null, null);

    public GroupName WholeForm => this with { Role = null };
}
