using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Writing;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>Writes a questionnaire as a workbook in the way of XLSForm; read again, it is the same questionnaire.</summary>
internal static class WorkbookWriter
{
    public static byte[] Write(Questionnaire questionnaire)
    {
        var lists = new ListNames(questionnaire);
        return SpreadsheetWriter.ToBytes([
            new SurveyWriter(questionnaire, lists).Write(),
            ChoicesWriter.Write(questionnaire, lists),
            SettingsWriter.Write(questionnaire),
        ]);
    }
}
