using System.Text.Json;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Participants;

/// <summary>Enters a whole school at once. Each row stands or falls alone, even one that is no readable row.</summary>
internal sealed class ParticipantBatchApi : IAdminEndpoints
{
    private const int MostRows = 5_000;

    public void Map(RouteGroupBuilder api) => api.MapPost("/schools/{id}/participants/batch", AddAsync)
        .WithTags("Participants")
        .WithSummary("Enters up to 5,000 people, given as a list or as {items}; answers for each row in the order given.");

    private static async Task<Results<Ok<BatchResponse>, ValidationProblem, NotFound>> AddAsync(
        string id, JsonElement body, CurrentCaller caller, UnitOfWorkRunner runner, ParticipantEntry entry, IChatChannel channel,
        IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var validation = new Validation();
        var rows = RowsOf(body, validation);
        return await runner.RunAsync<Results<Ok<BatchResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            if (validation.Failed) return validation.Problem();
            var answers = new List<BatchRowResponse>(rows.Count);
            foreach (var row in rows)
            {
                var checks = new Validation();
                var request = Read(row, checks, json.Value.SerializerOptions);
                var added = request is null ? null : await entry.AddAsync(work, school, request, checks, cancellation);
                answers.Add(added is null
                    ? new BatchRowResponse(answers.Count, null, null, null, checks.Errors)
                    : new BatchRowResponse(answers.Count, Ids.Text(added.Id), added.StartPayload, channel.LinkTo(added.StartPayload), null));
            }

            return TypedResults.Ok(new BatchResponse(answers));
        }, cancellation);
    }

    private static List<JsonElement> RowsOf(JsonElement body, Validation validation)
    {
        var list = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("items", out var items) ? items : body;
        if (list.ValueKind != JsonValueKind.Array) validation.Fail("items", "A list of participants is expected.");
        else if (list.GetArrayLength() > MostRows) validation.Fail("items", $"At most {MostRows} rows at a time.");
        else return [.. list.EnumerateArray()];
        return [];
    }

    private static ParticipantRequest? Read(JsonElement row, Validation checks, JsonSerializerOptions options)
    {
        try
        {
            if (row.ValueKind == JsonValueKind.Object) return row.Deserialize<ParticipantRequest>(options);
            checks.Fail("$", "An object is expected.");
        }
        catch (JsonException error)
        {
            checks.Fail(ClientErrors.FieldOf(error.Path) ?? "$", "This is not a value of the expected kind.");
        }

        return null;
    }
}
