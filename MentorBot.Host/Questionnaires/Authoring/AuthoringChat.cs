using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Preview;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>The buttons about questionnaires of a school's own: drafts, publishing, workbooks to take away.</summary>
internal sealed class AuthoringChat(QuestionnairePublishing publishing, QuestionnaireShelf shelf, Menu menu) : IChatButtons
{
    private const int PerPage = 8;

    public string Area => AuthoringView.Area;

    /// <summary><c>d:list</c>, <c>d:template</c>, <c>d:books:PAGE</c>, <c>d:take:CODE</c> or <c>d:VERSION:VERB</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var version = words is [var id, _] ? await FindAsync(turn, Ids.Parse(id), cancellation) : null;
        if (await AuthoringRights.CuratorAsync(turn, version?.OwnerId, cancellation) is not { } curator)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        var isDone = words switch
        {
            ["list"] => await ListAsync(turn, curator, cancellation),
            ["template"] => Send(turn, WorkbookTemplate.Name, WorkbookTemplate.Write()),
            ["books", var page] => ShowBooks(turn, curator, page),
            ["take", var code] => await TakeAsync(turn, curator, code, cancellation),
            [_, var verb] when version is not null => await ActAsync(turn, version, verb, cancellation),
            _ => false,
        };
        if (!isDone) await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task<bool> ActAsync(Turn turn, QuestionnaireVersion version, string verb, CancellationToken cancellation)
    {
        switch (verb, version.State)
        {
            case ("show", VersionState.Draft):
                turn.Reply(AuthoringView.Draft(version, QuestionnairePublishing.Read(version), [], await publishing.CompareAsync(turn.Db, version, cancellation)));
                return true;
            case ("walk", VersionState.Draft):
                await PreviewWalk.BeginAsync(turn, version, cancellation);
                return true;
            case ("publish", VersionState.Draft):
                await PublishAsync(turn, version, cancellation);
                return true;
            case ("drop", VersionState.Draft):
                turn.Db.QuestionnaireVersions.Remove(version);
                turn.Reply(new ChatMessage($"Черновик «{QuestionnairePublishing.Read(version).TitleRu}» удалён."));
                return true;
            case ("book", _):
                return Send(turn, version.Code, WorkbookWriter.Write(QuestionnairePublishing.Read(version)));
            case ("show", VersionState.Published):
                turn.Reply(ChatMessage.Column(
                    ChatText.Paragraphs(ChatText.Strong(QuestionnairePublishing.Read(version).TitleRu), $"Код {version.Code}, версия {version.Number}. Чтобы изменить анкету, скачайте книгу, поправьте и пришлите её сюда."),
                    [
                        .. AuthoringView.Giving(version, QuestionnairePublishing.Read(version)),
                        AuthoringView.Button(version, "📄 Скачать книгу", "book"),
                        AuthoringView.Button(version, "Больше не предлагать", "withdraw"),
                    ]));
                return true;
            case ("withdraw", VersionState.Published):
                await publishing.WithdrawAsync(turn, version, cancellation);
                turn.Reply(new ChatMessage($"Анкета «{QuestionnairePublishing.Read(version).TitleRu}» больше никому не откроется. Кто уже отвечает, закончит."));
                return true;
            default:
                return false;
        }
    }

    private async Task PublishAsync(Turn turn, QuestionnaireVersion draft, CancellationToken cancellation)
    {
        var questionnaire = QuestionnairePublishing.Read(draft);
        var publication = await publishing.PublishAsync(turn, draft, cancellation);
        turn.Reply(publication.Version is { } version
            ? AuthoringView.Published(version, questionnaire, isNew: version.Id == draft.Id)
            : new ChatMessage(ChatText.Paragraphs(ChatText.Strong("Опубликовать так нельзя."), publication.Refusal!)));
    }

    private async Task<bool> ListAsync(Turn turn, StaffMember curator, CancellationToken cancellation)
    {
        var versions = await turn.Db.QuestionnaireVersions.AsNoTracking()
            .Where(version => version.OwnerId == curator.SchoolId && version.State != VersionState.Withdrawn)
            .OrderBy(version => version.Code).ThenByDescending(version => version.Number)
            .ToListAsync(cancellation);
        var current = versions.Where(version => version.State == VersionState.Published).DistinctBy(version => version.Code);
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong("Свои анкеты школы"),
                "Анкета пишется в книге Excel: вопросы, варианты, настройки. Возьмите шаблон или любую нашу анкету, поправьте и пришлите файл сюда. Сначала она станет черновиком."),
            [
                .. versions.Where(version => version.State == VersionState.Draft).Select(version => AuthoringView.Button(version, $"✏️ {AuthoringView.Title(QuestionnairePublishing.Read(version))}", "show")),
                .. current.Select(version => AuthoringView.Button(version, $"✅ {AuthoringView.Title(QuestionnairePublishing.Read(version))}", "show")),
                new ChatButton("📄 Шаблон", $"{Area}:template"),
                new ChatButton("📚 Наши анкеты", $"{Area}:books:0"),
                Menu.Button,
            ]));
        return true;
    }

    private bool ShowBooks(Turn turn, StaffMember curator, string written)
    {
        var codes = shelf.CodesOf(curator.SchoolId).Where(code => shelf.BuiltIn.Find(code) is not null).ToList();
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page * PerPage >= codes.Count) return false;
        var buttons = codes.Skip(page * PerPage).Take(PerPage)
            .Select(code => (IReadOnlyList<ChatButton>)[new ChatButton($"{code} · {AuthoringView.Title(shelf.BuiltIn[code])}", $"{Area}:take:{code}")]).ToList();
        var turns = new List<ChatButton>();
        if (page > 0) turns.Add(new ChatButton("◀", $"{Area}:books:{page - 1}"));
        if ((page + 1) * PerPage < codes.Count) turns.Add(new ChatButton("▶", $"{Area}:books:{page + 1}"));
        turn.Reply(new ChatMessage("Какую анкету прислать книгой?", [.. buttons, turns, [new ChatButton("« Назад", $"{Area}:list")]]));
        return true;
    }

    private async Task<bool> TakeAsync(Turn turn, StaffMember curator, string code, CancellationToken cancellation)
    {
        if (!shelf.CodesOf(curator.SchoolId).Contains(code)) return false;
        return Send(turn, code, WorkbookWriter.Write(await shelf.CurrentAsync(curator.SchoolId, code, cancellation)));
    }

    private static bool Send(Turn turn, string name, byte[] content)
    {
        turn.Reply(new ChatMessage("Поправьте книгу и пришлите её сюда: она станет черновиком.", [], File: new ChatFile(name + ".xlsx", content)));
        return true;
    }

    private static Task<QuestionnaireVersion?> FindAsync(Turn turn, long id, CancellationToken cancellation) =>
        turn.Db.QuestionnaireVersions.SingleOrDefaultAsync(version => version.Id == id && version.OwnerId != QuestionnaireVersion.TheProgram, cancellation);
}
