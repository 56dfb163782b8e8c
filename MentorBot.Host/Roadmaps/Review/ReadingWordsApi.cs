using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Roadmaps.Review;

/// <param name="Words">How its words begin («ЗДИОТ», «старший методист»).</param>
/// <param name="Type">role or org.</param>
/// <param name="Code">The code of the role; left out where it has none.</param>
/// <param name="StaffId">Who of the staff is meant; left out where the words name no one person.</param>
internal sealed record ReadingWord(string? Words, string? Type, string? Code, bool Collective = false, string? StaffId = null);

internal sealed record ReadingWordsRequest(IReadOnlyList<ReadingWord?>? Items);

/// <summary>The positions and abbreviations that a school's documents use beside those that the program knows.</summary>
internal sealed class ReadingWordsApi : IAdminEndpoints
{
    private static readonly string[] Types = ["role", "org"];

    public void Map(RouteGroupBuilder api)
    {
        var words = api.MapGroup("/schools/{id}/reading-words").WithTags("Roadmaps");
        words.MapGet("", ListAsync).WithSummary("The positions and abbreviations of the school.");
        words.MapPut("", ReplaceAsync).WithSummary("Replaces them. Documents that are read from then on know them.");
    }

    private static async Task<Results<Ok<Page<ReadingWord>>, NotFound>> ListAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation) =>
        await db.FindSchoolAsync(caller, id, cancellation) is { } school ? TypedResults.Ok(Of(school)) : TypedResults.NotFound();

    private static async Task<Results<Ok<Page<ReadingWord>>, ValidationProblem, NotFound>> ReplaceAsync(
        string id, ReadingWordsRequest request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        validation.Check(request.Items is { Count: <= SchoolWords.Most }, "items", $"Required, at most {SchoolWords.Most}.");
        var known = validation.Failed ? [] : request.Items!.Select((word, index) => Read(word, index, validation)).ToList();
        if (validation.Failed) return validation.Problem();
        return await runner.RunAsync<Results<Ok<Page<ReadingWord>>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var staff = await work.Db.StaffOfAsync(school.Id, cancellation);
            foreach (var (word, index) in known.Select((word, index) => (word, index)))
                validation.Check(word.Holder is null || staff.Exists(member => member.Id == Ids.Parse(word.Holder)), $"items[{index}].staffId", "Nobody of this school's staff.");
            if (validation.Failed) return validation.Problem();
            school.Settings = school.Settings with { Responsibles = new ResponsibleSettings { Known = known } };
            return TypedResults.Ok(Of(school));
        }, cancellation);
    }

    private static KnownParty Read(ReadingWord? word, int index, Validation validation)
    {
        var field = $"items[{index}].";
        var words = validation.Text(word?.Words, field + "words", 100);
        validation.Check(words.Length == 0 || words.Any(char.IsLetter), field + "words", "Letters are expected.");
        var type = validation.Code(word?.Type ?? "role", field + "type", Types);
        return new KnownParty(words, type == "org" ? ResponsibleType.Org : ResponsibleType.Role, validation.OptionalText(word?.Code, field + "code", 60), word?.Collective ?? false)
        {
            Holder = validation.OptionalText(word?.StaffId, field + "staffId", 30),
        };
    }

    private static Page<ReadingWord> Of(School school) =>
        new([.. school.Settings.Responsibles.Known.Select(known => new ReadingWord(known.Words, DeadlineResponse.Word(known.Type), known.Code, known.Collective, known.Holder))], null);
}
