using System.Data;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>
/// Writes the definitions that come with the program down at the start, so that whoever is inside one finishes it even
/// when a later program brings another. A start with the same definitions as the last one reads a single row.
/// </summary>
internal sealed partial class BuiltInDefinitions(QuestionnaireCatalog catalog, UnitOfWorkRunner runner, ReadingConnections connections, ILogger<BuiltInDefinitions> logger)
{
    private const string Setting = "definitions";

    private static readonly Statement Registered = new("""SELECT 1 FROM settings WHERE "Key" = @p0 AND "Value" = @p1""", DbType.String, DbType.String);

    /// <exception cref="ChangedDefinitionException">A definition asks something else under a number that is taken.</exception>
    public async Task RegisterAsync(CancellationToken cancellation)
    {
        var isKnown = await connections.ReadAsync(Registered, rows => rows.ReadAsync(cancellation), [Setting, catalog.Origin], cancellation);
        if (!isKnown) await RegisterAllAsync(cancellation);
    }

    private Task RegisterAllAsync(CancellationToken cancellation) => runner.RunAsync("system", async work =>
    {
        var registered = await work.Db.Settings.SingleOrDefaultAsync(setting => setting.Key == Setting, cancellation);
        var stored = await work.Db.QuestionnaireVersions
            .Where(version => version.OwnerId == QuestionnaireVersion.TheProgram)
            .ToListAsync(cancellation);
        foreach (var questionnaire in catalog.All) Register(work, questionnaire, [.. stored.Where(version => version.Code == questionnaire.Code)]);
        if (registered is null) work.Db.Settings.Add(new Setting { Key = Setting, Value = catalog.Origin });
        else registered.Value = catalog.Origin;
    }, cancellation);

    private void Register(UnitOfWork work, Questionnaire questionnaire, IReadOnlyList<QuestionnaireVersion> line)
    {
        if (line.SingleOrDefault(version => version.Number == questionnaire.Version) is { } same) Reword(same, questionnaire);
        else Add(work, questionnaire, line.MaxBy(version => version.Number));
    }

    private void Reword(QuestionnaireVersion stored, Questionnaire questionnaire)
    {
        var change = DefinitionChange.Between(DefinitionJson.ReadGood(stored.Code, stored.Definition), questionnaire);
        if (change.Kind == DefinitionChangeKind.None) return;
        if (change.Kind != DefinitionChangeKind.Wording) throw ChangedDefinitionException.NumberIsTaken(questionnaire, change);
        stored.Definition = DefinitionJson.Write(questionnaire);
        stored.Revision++;
        LogReworded(questionnaire.Code, questionnaire.Version);
    }

    private static void Add(UnitOfWork work, Questionnaire questionnaire, QuestionnaireVersion? before)
    {
        var change = before is null ? null : DefinitionChange.Between(DefinitionJson.ReadGood(before.Code, before.Definition), questionnaire);
        if (change?.Kind == DefinitionChangeKind.Refused) throw ChangedDefinitionException.KindIsOther(questionnaire, change);
        work.Db.QuestionnaireVersions.Add(new QuestionnaireVersion
        {
            Id = Ids.Next(),
            OwnerId = QuestionnaireVersion.TheProgram,
            Code = questionnaire.Code,
            Number = questionnaire.Version,
            State = VersionState.Published,
            Definition = DefinitionJson.Write(questionnaire),
            CreatedAt = work.Now,
            CreatedBy = work.Actor,
            PublishedAt = work.Now,
        });
    }

    [LoggerMessage(EventId = 4302, Level = LogLevel.Information, Message = "The questionnaire {Code}, version {Number}, has new wordings.")]
    private partial void LogReworded(string code, int number);
}
