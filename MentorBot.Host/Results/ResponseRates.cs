using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>Which of the questionnaires a report is about; null leaves a side open.</summary>
/// <param name="From">Given at this moment or later.</param>
/// <param name="Until">Given before this moment.</param>
internal sealed record RateFilter(string? Code = null, string? Form = null, string? Role = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <param name="Declined">Answers «не хочу отвечать» in what was handed in.</param>
internal sealed record GroupRate(GroupName Group, string? Class, ResponseCounts Counts, int Declined);

internal sealed record QuestionnaireRate(string Code, string Title, ResponseCounts Counts, int Declined, IReadOnlyList<GroupRate> Groups);

/// <summary>Who was asked and who has answered, by questionnaire and group. It tells nothing of the answers, so small groups are shown.</summary>
internal sealed class ResponseRates(QuestionnaireShelf shelf, DatabaseConnections connections)
{
    private static readonly string Declining = RunStore.Write(new Answer(null, AnswerStatus.Declined));

    public async Task<IReadOnlyList<QuestionnaireRate>> OfAsync(long schoolId, RateFilter filter, CancellationToken cancellation)
    {
        var dialogs = shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code).ToList();
        await using var db = connections.OpenDb();
        var rows = ResultRows.Given(db, schoolId).Where(row =>
            !dialogs.Contains(row.Code)
            && (filter.Code == null || row.Code == filter.Code)
            && (filter.From == null || row.CreatedAt >= filter.From)
            && (filter.Until == null || row.CreatedAt < filter.Until));
        var counted = await CountAsync(rows, cancellation);
        var declined = await CountAsync(
            rows.Where(row => row.State == AssignmentState.Submitted || row.State == AssignmentState.Corrected)
                .Join(db.Answers.Where(answer => answer.Value == Declining), row => row.Id, answer => answer.AssignmentId, (row, _) => row),
            cancellation);

        var rates = new List<QuestionnaireRate>();
        foreach (var ofCode in counted.Where(one => Fits(one, filter)).GroupBy(one => one.Row.Code).OrderBy(one => one.Key, CodeOrder.Instance))
        {
            var title = await TitleAsync(schoolId, ofCode.Key, ofCode, cancellation);
            rates.Add(Of(ofCode.Key, title, [.. ofCode], declined.Where(one => one.Row.Code == ofCode.Key && Fits(one, filter)).ToList()));
        }

        return rates;
    }

    private static QuestionnaireRate Of(string code, string title, List<Counted> counted, List<Counted> declined)
    {
        var groups = counted
            .GroupBy(one => (one.Row.Group, one.Row.Class))
            .OrderBy(group => (group.Key.Group.Form, group.Key.Group.Role, group.Key.Class))
            .Select(group => new GroupRate(
                group.Key.Group, group.Key.Class, Counts(group), declined.Where(one => (one.Row.Group, one.Row.Class) == group.Key).Sum(one => one.Count)));
        return new QuestionnaireRate(code, title, Counts(counted), declined.Sum(one => one.Count), [.. groups]);
    }

    private static ResponseCounts Counts(IEnumerable<Counted> counted) => ResponseCounts.Of(counted.Select(one => (one.Row.State, one.Count)));

    private static bool Fits(Counted one, RateFilter filter) =>
        (filter.Form is null || one.Row.Group.Form == filter.Form) && (filter.Role is null || one.Row.Group.Role == filter.Role);

    private async Task<string> TitleAsync(long schoolId, string code, IEnumerable<Counted> counted, CancellationToken cancellation)
    {
        if (shelf.CodesOf(schoolId).Contains(code)) return (await shelf.CurrentAsync(schoolId, code, cancellation)).TitleRu;
        var newest = counted.Select(one => one.Row).MaxBy(row => (row.OwnerId, row.Number))!;
        return (await shelf.FindAsync(new DefinitionId(newest.OwnerId, code, newest.Number), cancellation)).TitleRu;
    }

    /// <summary>Rows that differ in nothing that matters here are counted by the database.</summary>
    private static async Task<List<Counted>> CountAsync(IQueryable<RunRow> rows, CancellationToken cancellation)
    {
        var groups = await rows
            .GroupBy(row => new { row.Code, row.OwnerId, row.Number, row.State, row.PairForm, row.SubjectForm, row.OwnForm, row.OwnRole, row.OwnPlace, row.StaffRole })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return [.. groups.Select(group => new Counted(
            new RunRow
            {
                Code = group.Key.Code,
                OwnerId = group.Key.OwnerId,
                Number = group.Key.Number,
                State = group.Key.State,
                Source = "",
                PairForm = group.Key.PairForm,
                SubjectForm = group.Key.SubjectForm,
                OwnForm = group.Key.OwnForm,
                OwnRole = group.Key.OwnRole,
                OwnPlace = group.Key.OwnPlace,
                StaffRole = group.Key.StaffRole,
            },
            group.Count))];
    }

    private sealed record Counted(RunRow Row, int Count);
}
