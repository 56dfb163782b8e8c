using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>How much of a name others in the programme see: the first name, a letter of the surname and the class.</summary>
internal static class ShownNames
{
    /// <summary>The first name and the class alone.</summary>
    public static string First(Participant participant)
    {
        var words = participant.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length > 1 ? words[1] : "без имени";
        return participant.ClassOrPosition is { Length: > 0 } place ? $"{name}, {place}" : name;
    }

    public static string Of(Participant participant)
    {
        var words = participant.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words switch
        {
            [] => "без имени",
            [var only] => only,
            [var surname, var first, ..] => $"{first} {surname[0]}.",
        };
        return participant.ClassOrPosition is { Length: > 0 } place ? $"{name}, {place}" : name;
    }
}
