namespace MentorBot.Storm.School;

/// <summary>A member of the staff and the chat in which they get reminders.</summary>
internal sealed record StaffAccount(string Id, string Name, string StartPayload, long ChatId);

/// <summary>Someone who answers questionnaires; <see cref="Number"/> counts them from 0.</summary>
internal sealed record Pupil(int Number, string Id, string StartPayload)
{
    public long ChatId => 700_000 + Number;
}

/// <summary>What distinguishes one pupil from another: the grade says how they are addressed.</summary>
/// <param name="Age">In years.</param>
internal sealed record PupilKind(string Class, int Age, string Role);

/// <summary>A row of the roadmap.</summary>
/// <param name="Title">Unique, so that a message can be told to be about this row.</param>
internal sealed record PlannedRow(string Title, DateOnly Due, string Responsible);
