using MentorBot.Domain.StateMachines;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Host.Admin;

/// <summary>The errors of the admin API, as RFC 9457 words them.</summary>
internal static class Problems
{
    /// <summary>409 for what a state machine does not permit.</summary>
    public static ProblemHttpResult Conflict<TState, TTrigger, TEffect>(Refusal<TState, TTrigger, TEffect> refusal)
        where TState : struct, Enum
        where TTrigger : struct, Enum =>
        Conflict(refusal.State.ToString(), refusal.Trigger.ToString(), [.. refusal.PermittedTriggers.Select(trigger => trigger.ToString())], refusal.Reason, refusal.Rule);

    public static ProblemHttpResult Conflict(string state, string trigger, IReadOnlyList<string> permittedTriggers, string reason, string? rule) =>
        TypedResults.Problem(reason, statusCode: StatusCodes.Status409Conflict, title: "The state machine does not permit this.", extensions: new Dictionary<string, object?>
        {
            ["state"] = state,
            ["trigger"] = trigger,
            ["permittedTriggers"] = permittedTriggers,
            ["rule"] = rule,
        });

    /// <summary>409 for what contradicts what is stored already.</summary>
    public static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult PayloadTooLarge(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status413PayloadTooLarge);

    public static ProblemHttpResult UnsupportedMediaType(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status415UnsupportedMediaType);

    public static async Task WriteAsync(HttpContext context, int status, string detail, IDictionary<string, string[]>? errors = null)
    {
        context.Response.StatusCode = status;
        var problem = errors is null ? new ProblemDetails() : new HttpValidationProblemDetails(errors) { Title = null };
        (problem.Status, problem.Detail) = (status, detail);
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = context, ProblemDetails = problem });
    }
}
