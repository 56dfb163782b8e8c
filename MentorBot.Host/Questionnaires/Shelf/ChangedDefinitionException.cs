using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>A definition of the program contradicts one that people have answered.</summary>
internal sealed class ChangedDefinitionException(string message) : Exception(message)
{
    public static ChangedDefinitionException NumberIsTaken(Questionnaire questionnaire, DefinitionChange change) => new(
        $"The questionnaire {questionnaire.Code} asks something else than version {questionnaire.Version} in the database. "
        + $"Give it the version {questionnaire.Version + 1}. {string.Join(" ", change.Details)}");

    public static ChangedDefinitionException KindIsOther(Questionnaire questionnaire, DefinitionChange change) => new(
        $"Version {questionnaire.Version} of the questionnaire {questionnaire.Code} gives an item another kind under its old key. "
        + $"A new key is needed. {string.Join(" ", change.Details)}");
}
