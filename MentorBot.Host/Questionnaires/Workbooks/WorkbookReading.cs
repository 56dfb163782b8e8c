using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>What a workbook says.</summary>
/// <param name="Problem">Why the file is no workbook at all; null where it is one.</param>
/// <param name="Definition">The definition as JSON; null where there are mistakes.</param>
/// <param name="Questionnaire">The definition, read.</param>
/// <param name="Errors">Mistakes by their cells.</param>
/// <param name="Warnings">What will be otherwise than the author may think.</param>
internal sealed record WorkbookReading(
    SpreadsheetProblem? Problem, string? Definition, Questionnaire? Questionnaire, IReadOnlyList<WorkbookRemark> Errors, IReadOnlyList<WorkbookRemark> Warnings)
{
    public static WorkbookReading Unreadable(SpreadsheetProblem problem) => new(problem, null, null, [], []);

    public static WorkbookReading Failed(Remarks remarks) => new(null, null, null, remarks.Errors, remarks.Warnings);
}
