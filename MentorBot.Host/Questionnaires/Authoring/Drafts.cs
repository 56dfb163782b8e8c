using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>What became of a draft that was to be published.</summary>
/// <param name="Version">The version that people get from now on; null where nothing was published.</param>
internal sealed record Publication(DefinitionChange Change, QuestionnaireVersion? Version);

/// <summary>The questionnaires that a school writes itself: at most one draft of each, and a line of published versions.</summary>
internal sealed class Drafts(QuestionnaireShelf shelf)
{
    /// <summary>Name of the machine in the history of changes.</summary>
    private const string Machine = "questionnaireVersion";

    /// <summary>Reads a workbook of a school, among the questionnaires that the school has.</summary>
    public WorkbookReading Read(byte[] file, string fileName, long schoolId)
    {
        var reserved = shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code).ToList();
        var codes = shelf.CodesOf(schoolId).ToHashSet();

        // Of a questionnaire of the school's own only the code is at hand; its keys are its author's business.
        return WorkbookReader.Read(file, fileName, reserved, (code, key) => codes.Contains(code) && (shelf.BuiltIn.Find(code) is not { } known || known.Find(key) is not null));
    }

    /// <summary>Keeps what a workbook says as the draft of its questionnaire, in place of an earlier draft.</summary>
    public static async Task<QuestionnaireVersion> KeepAsync(UnitOfWork work, long schoolId, WorkbookReading reading, CancellationToken cancellation)
    {
        var code = reading.Questionnaire!.Code;
        var draft = await work.Db.QuestionnaireVersions.SingleOrDefaultAsync(version => version.OwnerId == schoolId && version.Code == code && version.Number == 0, cancellation);
        if (draft is null)
        {
            draft = new QuestionnaireVersion
            {
                Id = Ids.Next(),
                OwnerId = schoolId,
                Code = code,
                State = VersionState.Draft,
                Definition = reading.Definition!,
                CreatedAt = work.Now,
                CreatedBy = work.Actor,
            };
            work.Db.QuestionnaireVersions.Add(draft);
            return draft;
        }

        draft.Definition = reading.Definition!;
        draft.Version++;
        return draft;
    }

    public static Questionnaire Read(QuestionnaireVersion version) => QuestionnaireCatalog.ReadOne(version.Code, version.Definition);

    /// <summary>What publishing the draft would change for people; null where it is the first of its code.</summary>
    public async Task<DefinitionChange?> ChangeAsync(MentorBotDb db, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var known = await LatestAsync(db, draft, cancellation) is { } latest ? Read(latest) : shelf.BuiltIn.Find(draft.Code);
        return known is null ? null : DefinitionChange.Between(known, Read(draft));
    }

    /// <summary>Gives the draft to people: new words take the place of the old ones, other questions make a new version.</summary>
    public async Task<Publication> PublishAsync(UnitOfWork work, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var latest = await LatestAsync(work.Db, draft, cancellation);
        var change = await ChangeAsync(work.Db, draft, cancellation) ?? new DefinitionChange(DefinitionChangeKind.Logic, []);
        if (change.Kind == DefinitionChangeKind.Refused) return new Publication(change, null);
        if (latest is not null && change.Kind is DefinitionChangeKind.Wording or DefinitionChangeKind.None) return new Publication(change, Reword(work, latest, draft));
        draft.Number = (latest?.Number ?? 0) + 1;
        draft.Definition = Numbered(draft.Definition, draft.Number);
        draft.PublishedAt = work.Now;
        Move(work, draft, VersionState.Published, "Publish");
        return new Publication(change, draft);
    }

    /// <summary>Gives the questionnaire to nobody any more; who is inside finishes it.</summary>
    public static async Task WithdrawAsync(UnitOfWork work, QuestionnaireVersion version, CancellationToken cancellation)
    {
        // An older version that stayed published would come to life again.
        var line = await work.Db.QuestionnaireVersions
            .Where(known => known.OwnerId == version.OwnerId && known.Code == version.Code && known.State == VersionState.Published)
            .ToListAsync(cancellation);
        foreach (var published in line) Move(work, published, VersionState.Withdrawn, "Withdraw");
    }

    private static QuestionnaireVersion Reword(UnitOfWork work, QuestionnaireVersion latest, QuestionnaireVersion draft)
    {
        latest.Definition = Numbered(draft.Definition, latest.Number);
        latest.Revision++;
        if (latest.State == VersionState.Published) latest.Version++;
        else Move(work, latest, VersionState.Published, "Publish");
        work.Db.QuestionnaireVersions.Remove(draft);
        return latest;
    }

    private static void Move(UnitOfWork work, QuestionnaireVersion version, VersionState to, string trigger)
    {
        work.Record(Machine, version.Id, version.State.ToString(), to.ToString(), trigger);
        version.State = to;
        version.Version++;
    }

    private static Task<QuestionnaireVersion?> LatestAsync(MentorBotDb db, QuestionnaireVersion draft, CancellationToken cancellation) => db.QuestionnaireVersions
        .Where(version => version.OwnerId == draft.OwnerId && version.Code == draft.Code && version.Number > 0)
        .OrderByDescending(version => version.Number)
        .FirstOrDefaultAsync(cancellation);

    private static string Numbered(string definition, int number)
    {
        var whole = JsonNode.Parse(definition)!.AsObject();
        whole["version"] = number;
        return whole.ToJsonString(WorkbookReader.Json);
    }
}
