namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>A file with the words of one questionnaire in one language.</summary>
/// <param name="FileName">For the mistakes.</param>
public sealed record WordingFile(string FileName, string Language, string Code, string Json);
