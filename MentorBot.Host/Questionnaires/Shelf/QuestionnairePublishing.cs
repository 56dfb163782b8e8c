using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Shelf;

/// <summary>Drafts of the schools and what becomes of them.</summary>
internal sealed class QuestionnairePublishing(QuestionnaireShelf shelf)
{
    /// <summary>Keeps a draft; an older draft of the same code makes room for it.</summary>
    public static async Task<QuestionnaireVersion> SaveDraftAsync(UnitOfWork work, long schoolId, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var draft = await LineOf(work.Db, schoolId, questionnaire.Code).SingleOrDefaultAsync(version => version.Number == 0, cancellation);
        if (draft is null)
        {
            draft = new QuestionnaireVersion
            {
                Id = Ids.Next(),
                OwnerId = schoolId,
                Code = questionnaire.Code,
                State = VersionState.Draft,
                Definition = "",
                CreatedAt = work.Now,
                CreatedBy = work.Actor,
            };
            work.Db.QuestionnaireVersions.Add(draft);
        }

        draft.Definition = DefinitionJson.Write(questionnaire);
        draft.Revision++;
        return draft;
    }

    /// <summary>What publishing the draft would change; null where nothing was ever published under its code.</summary>
    public async Task<DefinitionChange?> CompareAsync(MentorBotDb db, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var before = await LatestAsync(db, draft, cancellation) is { } latest ? Read(latest) : shelf.BuiltIn.Find(draft.Code);
        return before is null ? null : DefinitionChange.Between(before, Read(draft));
    }

    /// <summary>
    /// Gives the draft to everybody who is given the questionnaire from now on. Where its wording alone differs, the version
    /// that is out gets the new words, and the draft is gone.
    /// </summary>
    public async Task<Publication> PublishAsync(UnitOfWork work, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        if (shelf.BuiltIn.Find(draft.Code) is { System: true }) return Publication.Refused($"Код {draft.Code} занят самой программой. Дайте анкете другой код.");
        var latest = await LatestAsync(work.Db, draft, cancellation);
        var change = await CompareAsync(work.Db, draft, cancellation);
        if (change?.Kind == DefinitionChangeKind.Refused) return new Publication(null, change, string.Join(" ", change.Details));
        work.AfterCommit(shelf.RefreshAsync);
        if (latest is null || change?.Kind == DefinitionChangeKind.Logic) return Publish(work, draft, (latest?.Number ?? 0) + 1, change);
        latest.Definition = WithNumber(draft.Definition, latest.Number);
        latest.Revision++;
        latest.State = VersionState.Published;
        work.Db.QuestionnaireVersions.Remove(draft);
        return new Publication(latest, change, null);
    }

    /// <summary>Nobody is given the school's own questionnaire any more; who is inside finishes it, and the program's own counts again where there is one.</summary>
    public async Task WithdrawAsync(UnitOfWork work, QuestionnaireVersion version, CancellationToken cancellation)
    {
        var line = await LineOf(work.Db, version.OwnerId, version.Code).Where(known => known.State == VersionState.Published).ToListAsync(cancellation);
        foreach (var published in line) published.State = VersionState.Withdrawn;
        work.AfterCommit(shelf.RefreshAsync);
    }

    /// <summary>The definition of a row, which was read without mistakes when it was written.</summary>
    public static Questionnaire Read(QuestionnaireVersion version) => DefinitionJson.ReadGood(version.Code, version.Definition);

    private static Publication Publish(UnitOfWork work, QuestionnaireVersion draft, int number, DefinitionChange? change)
    {
        (draft.Number, draft.State, draft.PublishedAt) = (number, VersionState.Published, work.Now);
        draft.Definition = WithNumber(draft.Definition, number);
        return new Publication(draft, change, null);
    }

    private static Task<QuestionnaireVersion?> LatestAsync(MentorBotDb db, QuestionnaireVersion draft, CancellationToken cancellation) =>
        LineOf(db, draft.OwnerId, draft.Code).Where(version => version.Number > 0).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    private static IQueryable<QuestionnaireVersion> LineOf(MentorBotDb db, long ownerId, string code) =>
        db.QuestionnaireVersions.Where(version => version.OwnerId == ownerId && version.Code == code);

    private static string WithNumber(string definition, int number)
    {
        var root = JsonNode.Parse(definition)!;
        root["version"] = number;
        return root.ToJsonString();
    }
}

/// <summary>What became of a draft.</summary>
/// <param name="Version">The version that is out now; null where it was refused.</param>
/// <param name="Change">Against what was out before; null where nothing was.</param>
/// <param name="Refusal">Why it cannot be published, in Russian.</param>
internal sealed record Publication(QuestionnaireVersion? Version, DefinitionChange? Change, string? Refusal)
{
    public static Publication Refused(string reason) => new(null, null, reason);
}
