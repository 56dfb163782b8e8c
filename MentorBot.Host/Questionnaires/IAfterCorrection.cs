using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>What a feature does when a questionnaire of its own, answered before, has been handed in once more with other answers.</summary>
internal interface IAfterCorrection
{
    IReadOnlyList<string> Codes { get; }

    /// <param name="answers">The answers that count now, by key, as JSON of the kinds of the contract.</param>
    Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation);
}
