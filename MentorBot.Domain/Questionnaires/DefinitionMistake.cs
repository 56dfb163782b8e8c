namespace MentorBot.Domain.Questionnaires;

/// <summary>One mistake of a definition; the message is Russian, since schools write questionnaires themselves.</summary>
/// <param name="Item">Key of the item, or its ordinal («#3») where it has none; null where the mistake is of the whole questionnaire.</param>
/// <param name="Field">
/// The field that the mistake is in, below the item or the questionnaire: <c>when</c>, <c>type.options[2].code</c> (counted
/// from 0), <c>audience.roles</c>; null where it is in the whole of it.
/// </param>
public sealed record DefinitionMistake(string File, string? Item, string Message, string? Field = null)
{
    public override string ToString() => Item is null ? $"{File}: {Message}" : $"{File}, вопрос {Item}: {Message}";
}

/// <summary>Definitions could not be loaded; the message lists every mistake of every file.</summary>
public sealed class QuestionnaireDefinitionException(IReadOnlyList<DefinitionMistake> mistakes)
    : Exception("Questionnaire definitions have mistakes:\n" + string.Join('\n', mistakes))
{
    public IReadOnlyList<DefinitionMistake> Mistakes { get; } = mistakes;
}
