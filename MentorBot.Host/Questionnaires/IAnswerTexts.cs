using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>An answer in the words that a person reads.</summary>
internal sealed record AnswerText(string Question, string Answer);

/// <summary>Words the answers of a questionnaire for whoever may read them.</summary>
internal interface IAnswerTexts
{
    /// <summary>The answers in the order of the questions, with labels in place of codes; those for the curator alone among them, restricted ones not.</summary>
    Task<IReadOnlyList<AnswerText>> OfAsync(MentorBotDb db, Assignment assignment, CancellationToken cancellation);
}
