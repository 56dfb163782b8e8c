using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>Gives questionnaires and forms of the program to people.</summary>
internal interface IAssignments
{
    /// <summary>
    /// Opens a questionnaire and tells the person, with a button to begin. One that is open already for the same
    /// person, pair and meeting is returned as it is.
    /// </summary>
    Task<Assignment> OpenAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation);

    /// <summary>Opens it and asks the first question at once, as the answer of this turn.</summary>
    Task<Assignment> BeginAsync(Turn turn, OpenRequest request, CancellationToken cancellation);

    /// <summary>Sets aside what a person was in and shows the pending question of this one.</summary>
    Task ContinueAsync(Turn turn, Assignment assignment, CancellationToken cancellation);

    /// <summary>The answers that count, by key.</summary>
    /// <param name="forCurator">False leaves out what is for the curator alone.</param>
    Task<IReadOnlyDictionary<string, JsonElement>> AnswersAsync(MentorBotDb db, Assignment assignment, bool forCurator, CancellationToken cancellation);
}
