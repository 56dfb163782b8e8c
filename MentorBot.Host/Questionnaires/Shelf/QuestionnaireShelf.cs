using System.Collections.Concurrent;
using System.Collections.Frozen;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>
/// Every version of every questionnaire, those of the program and those of the schools. What is at hand in memory was
/// read from the table at some time; <see cref="Instances.PublicationsWatch"/> brings in what other instances have published since.
/// </summary>
internal sealed class QuestionnaireShelf(QuestionnaireCatalog catalog, DatabaseConnections connections)
{
    private readonly ConcurrentDictionary<DefinitionId, ShelvedVersion> atHand = new(catalog.All.Select(OfProgram));
    private volatile FrozenDictionary<(long School, string Code), int> ownVersions = FrozenDictionary<(long, string), int>.Empty;

    /// <summary>The questionnaires and dialogs that come with the program, as this program knows them.</summary>
    public QuestionnaireCatalog BuiltIn => catalog;

    /// <summary>The version with which an assignment was opened.</summary>
    public ValueTask<Questionnaire> OfAsync(Assignment assignment, CancellationToken cancellation) => FindAsync(DefinitionId.Of(assignment), cancellation);

    /// <summary>The version that a school's people are given from now on.</summary>
    /// <exception cref="KeyNotFoundException">There is no such questionnaire.</exception>
    public ValueTask<Questionnaire> CurrentAsync(long schoolId, string code, CancellationToken cancellation) => FindAsync(CurrentId(schoolId, code), cancellation);

    /// <summary>The name of the version that a school's people are given from now on.</summary>
    /// <exception cref="KeyNotFoundException">There is no such questionnaire.</exception>
    public DefinitionId CurrentId(long schoolId, string code) => ownVersions.TryGetValue((schoolId, code), out var number)
        ? new DefinitionId(schoolId, code, number)
        : new DefinitionId(QuestionnaireVersion.TheProgram, code, catalog[code].Version);

    /// <summary>The codes of all questionnaires that may be given to people of a school, without the dialogs of the program.</summary>
    public IEnumerable<string> CodesOf(long schoolId) => catalog.Published
        .Select(questionnaire => questionnaire.Code)
        .Union(ownVersions.Keys.Where(own => own.School == schoolId).Select(own => own.Code), StringComparer.Ordinal);

    /// <summary>A published or withdrawn version.</summary>
    /// <exception cref="KeyNotFoundException">There is none with this name.</exception>
    public ValueTask<Questionnaire> FindAsync(DefinitionId id, CancellationToken cancellation) =>
        atHand.TryGetValue(id, out var known) ? new ValueTask<Questionnaire>(known.Questionnaire) : new ValueTask<Questionnaire>(ReadAsync(id, cancellation));

    /// <summary>Learns what the schools have published, and forgets what has got other words since it was read.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        var versions = await db.QuestionnaireVersions.AsNoTracking()
            .Where(version => version.Number > 0 && (version.OwnerId != QuestionnaireVersion.TheProgram || version.Revision > 0))
            .Select(version => new { version.OwnerId, version.Code, version.Number, version.State, version.Revision })
            .ToListAsync(cancellation);
        foreach (var version in versions)
        {
            var id = new DefinitionId(version.OwnerId, version.Code, version.Number);
            if (atHand.TryGetValue(id, out var known) && known.Revision < version.Revision) atHand.TryRemove(KeyValuePair.Create(id, known));
        }

        ownVersions = versions
            .Where(version => version.OwnerId != QuestionnaireVersion.TheProgram && version.State == VersionState.Published)
            .GroupBy(version => (version.OwnerId, version.Code))
            .ToFrozenDictionary(line => line.Key, line => line.Max(version => version.Number));
    }

    private static KeyValuePair<DefinitionId, ShelvedVersion> OfProgram(Questionnaire questionnaire) => KeyValuePair.Create(
        new DefinitionId(QuestionnaireVersion.TheProgram, questionnaire.Code, questionnaire.Version),
        new ShelvedVersion(questionnaire, int.MaxValue)); // The program's own words are the newest it can have.

    private async Task<Questionnaire> ReadAsync(DefinitionId id, CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        var stored = await db.QuestionnaireVersions.AsNoTracking()
            .SingleOrDefaultAsync(version => version.OwnerId == id.OwnerId && version.Code == id.Code && version.Number == id.Number, cancellation)
            ?? throw new KeyNotFoundException($"There is no version {id.Number} of the questionnaire {id.Code}.");
        var questionnaire = DefinitionJson.ReadGood(id.Code, stored.Definition);
        atHand[id] = new ShelvedVersion(questionnaire, stored.Revision);
        return questionnaire;
    }

    private sealed record ShelvedVersion(Questionnaire Questionnaire, int Revision);
}
