namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>What may be sent as a file; the words of a definition are <c>photo</c> and <c>document</c>.</summary>
[Flags]
public enum FileKinds
{
    None = 0,
    Photo = 1,
    Document = 2,
}
