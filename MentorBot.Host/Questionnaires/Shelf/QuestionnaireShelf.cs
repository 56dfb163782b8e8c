using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data;
using System.Data.Common;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>
/// Every version of every questionnaire, those of the program and those of the schools. What is at hand in memory was
/// read from the table at some time; <see cref="Instances.PublicationsWatch"/> brings in what other instances have published since.
/// </summary>
internal sealed class QuestionnaireShelf(QuestionnaireCatalog catalog, DatabaseConnections connections, ReadingConnections reading)
{
    /// <summary>Without EF, because every start waits for it.</summary>
    private static readonly Statement Numbered = new(
        """
        SELECT v."OwnerId", v."Code", v."Number", v."State", v."Revision" FROM questionnaire_versions v
        WHERE v."Number" > 0 AND (v."OwnerId" <> @p0 OR v."Revision" > 0)
        """,
        DbType.Int64);

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
        var versions = await reading.ReadAsync(Numbered, rows => VersionsAsync(rows, cancellation), [QuestionnaireVersion.TheProgram], cancellation);
        foreach (var (id, _, revision) in versions)
        {
            if (atHand.TryGetValue(id, out var known) && known.Revision < revision) atHand.TryRemove(KeyValuePair.Create(id, known));
        }

        ownVersions = versions
            .Where(version => version.Id.OwnerId != QuestionnaireVersion.TheProgram && version.State == VersionState.Published)
            .GroupBy(version => (version.Id.OwnerId, version.Id.Code))
            .ToFrozenDictionary(line => line.Key, line => line.Max(version => version.Id.Number));
    }

    private static async Task<List<(DefinitionId Id, VersionState State, int Revision)>> VersionsAsync(DbDataReader rows, CancellationToken cancellation)
    {
        var versions = new List<(DefinitionId Id, VersionState State, int Revision)>();
        while (await rows.ReadAsync(cancellation))
            versions.Add((new DefinitionId(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)), Enum.Parse<VersionState>(rows.GetString(3)), rows.GetInt32(4)));
        return versions;
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
