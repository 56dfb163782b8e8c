namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>The days that a date may be; both ends inclusive, null for no limit.</summary>
public sealed record DateBounds(DateOnly? From, DateOnly? To)
{
    public static readonly DateBounds None = new(null, null);

    public bool Contains(DateOnly date) => !(date < From) && !(date > To);
}
