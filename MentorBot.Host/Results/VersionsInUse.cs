using MentorBot.Domain.Results;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>The versions of a questionnaire that people of a school were given, lined up.</summary>
/// <param name="Title">As the newest version has it.</param>
internal sealed record VersionsInUse(string Code, string Title, IReadOnlyList<string> Names, CodeBook Book);

internal sealed class VersionsReader(QuestionnaireShelf shelf, DatabaseConnections connections)
{
    /// <returns>Null where the school has no such questionnaire, and for the dialogs of the program.</returns>
    public async Task<VersionsInUse?> FindAsync(long schoolId, string code, CancellationToken cancellation)
    {
        if (shelf.BuiltIn.Find(code) is { System: true }) return null;
        await using var db = connections.OpenDb();
        var used = await db.Assignments
            .Where(assignment => assignment.SchoolId == schoolId && assignment.Code == code)
            .Select(assignment => new { assignment.DefinitionOwnerId, assignment.DefinitionVersion })
            .Distinct()
            .ToListAsync(cancellation);
        var ids = used.Select(one => new DefinitionId(one.DefinitionOwnerId, code, one.DefinitionVersion));
        if (shelf.CodesOf(schoolId).Contains(code)) ids = ids.Append(shelf.CurrentId(schoolId, code));
        var versions = new List<NamedVersion>();
        foreach (var id in ids.Distinct().OrderBy(id => id.OwnerId).ThenBy(id => id.Number))
        {
            versions.Add(new NamedVersion(RunRow.VersionName(id.OwnerId, id.Number), await shelf.FindAsync(id, cancellation)));
        }

        return versions.Count == 0 ? null : new VersionsInUse(code, versions[^1].Questionnaire.TitleRu, [.. versions.Select(version => version.Name)], CodeBook.Of(versions));
    }
}
