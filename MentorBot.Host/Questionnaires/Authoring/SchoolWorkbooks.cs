using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>Reads the workbooks of a school among the questionnaires that it has.</summary>
internal sealed class SchoolWorkbooks(QuestionnaireShelf shelf)
{
    // No school can take the codes of the dialogs of the program itself.
    private readonly IReadOnlyCollection<string> reserved =
        [.. shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code)];

    public WorkbookReading Read(byte[] file, string fileName, long schoolId)
    {
        var codes = shelf.CodesOf(schoolId).ToHashSet();

        // Of a questionnaire of the school's own only the code is at hand; its keys are its author's business.
        return WorkbookReader.Read(file, fileName, reserved, (code, key) => codes.Contains(code) && (shelf.BuiltIn.Find(code) is not { } known || known.Find(key) is not null));
    }
}
