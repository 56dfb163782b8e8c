using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <param name="Cell">Such as B7; the number of the row where the whole row is meant, null where the whole sheet or book is.</param>
internal sealed record RemarkResponse(string? Sheet, int? Row, string? Column, string? Cell, string Message)
{
    public static RemarkResponse Of(WorkbookRemark remark)
    {
        var place = remark.Place;
        return new RemarkResponse(
            place.Sheet.Length == 0 ? null : place.Sheet,
            place.Row == 0 ? null : place.Row,
            place.Column == 0 ? null : Spreadsheets.CellAddress.ColumnName(place.Column),
            place.Row == 0 ? null : place.Address,
            remark.Message);
    }
}

internal sealed record DraftItemResponse(string Key, string Type, bool Required, string Prompt, string? When);

/// <param name="Kind">none, wording, logic or refused.</param>
internal sealed record ChangeResponse(string Kind, IReadOnlyList<string> Details)
{
    public static ChangeResponse? Of(DefinitionChange? change) =>
        change is null ? null : new ChangeResponse(change.Kind.ToString().ToLowerInvariant(), change.Details);
}

/// <param name="Number">Counts the published versions from 1; 0 for a draft.</param>
internal sealed record VersionResponse(string Id, string Code, string Title, int Number, string State, DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt)
{
    public static VersionResponse Of(QuestionnaireVersion version) => new(
        Ids.Text(version.Id), version.Code, QuestionnairePublishing.Read(version).TitleRu, version.Number, version.State.ToString(), version.CreatedAt, version.PublishedAt);
}

/// <param name="Change">What publishing it would change; null where it is the first of its code.</param>
internal sealed record DraftResponse(VersionResponse Version, IReadOnlyList<DraftItemResponse> Items, IReadOnlyList<RemarkResponse> Warnings, ChangeResponse? Change);

/// <param name="Version">The version that people get from now on.</param>
internal sealed record PublicationResponse(VersionResponse Version, ChangeResponse? Change);
