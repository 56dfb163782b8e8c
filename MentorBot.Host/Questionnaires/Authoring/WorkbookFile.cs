using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.OfficeFiles;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>A workbook that a curator sends into the chat: a questionnaire of the school's own, or else a roadmap.</summary>
internal sealed class WorkbookFile(IChatChannel channel, SchoolWorkbooks workbooks, QuestionnairePublishing publishing) : IChatFiles
{
    private static readonly string[] Endings = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"];

    /// <summary>Whether the name is that of a spreadsheet.</summary>
    public static bool IsSpreadsheet(string name) => Endings.Contains(Path.GetExtension(name).ToLowerInvariant());

    public async Task<bool> HandleAsync(Turn turn, FileReceived file, CancellationToken cancellation)
    {
        if (!IsSpreadsheet(file.Name)) return false;
        if (await AuthoringRights.CuratorAsync(turn, null, cancellation) is not { } curator) return false;
        turn.ActAs(curator);
        turn.Reply(await AnswerAsync(turn, curator, file, cancellation));
        return true;
    }

    private async Task<ChatMessage> AnswerAsync(Turn turn, StaffMember curator, FileReceived file, CancellationToken cancellation)
    {
        if (file.Size > OfficeFileCheck.MostBytes) return new ChatMessage("Файл больше 20 МБ. Уберите из него картинки и пришлите снова.");
        if (await channel.DownloadAsync(file.File, OfficeFileCheck.MostBytes, cancellation) is not { } content)
            return new ChatMessage("Не получилось скачать файл. Пришлите его, пожалуйста, ещё раз.");
        var reading = workbooks.Read(content, file.Name, curator.SchoolId);
        if (reading.Problem is { } problem) return new ChatMessage(problem.Message);
        if (!IsQuestionnaire(content)) return await RoadmapFile.TryReadWorkbookAsync(turn, curator, file, content, cancellation) ?? NoQuestionnaire();
        if (reading.Questionnaire is not { } questionnaire) return AuthoringView.Mistakes(reading);
        var draft = await QuestionnairePublishing.SaveDraftAsync(turn, curator.SchoolId, questionnaire, cancellation);
        return AuthoringView.Draft(draft, questionnaire, reading.Warnings, await publishing.CompareAsync(turn.Db, draft, cancellation));
    }

    private static bool IsQuestionnaire(byte[] content) => SpreadsheetReader.Read(content).Workbook is { } book && WorkbookSheets.AreIn(book);

    private static ChatMessage NoQuestionnaire() => ChatMessage.Column(
        ChatText.Paragraphs(
            "Эта книга не похожа на анкету: в ней нет листа survey («вопросы») с колонками type, name и label.",
            "На дорожную карту она тоже не похожа: для неё нужна таблица с мероприятиями, сроками и ответственными. Если это анкета, возьмите за образец наш шаблон."),
        new ChatButton("📄 Шаблон анкеты", $"{AuthoringView.Area}:template"));
}
