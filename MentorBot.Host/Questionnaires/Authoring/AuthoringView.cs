using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Workbooks;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>What is said in the chat about questionnaires of a school's own.</summary>
internal static class AuthoringView
{
    /// <summary>The first word of the action of every button about drafts.</summary>
    public const string Area = "d";

    private const int RemarksShown = 10;
    private const int DetailsShown = 8;
    private const int LongestTitle = 50;

    /// <summary>A workbook that cannot be taken: where it is wrong.</summary>
    public static ChatMessage Mistakes(WorkbookReading reading) => new(ChatText.Paragraphs(
        ChatText.Strong($"Анкету пока не получилось прочитать. Ошибок: {reading.Errors.Count}."),
        Remarks(reading.Errors),
        "Исправьте книгу и пришлите её ещё раз."));

    /// <summary>A draft as it now is, and what can be done with it.</summary>
    public static ChatMessage Draft(QuestionnaireVersion draft, Questionnaire questionnaire, IReadOnlyList<WorkbookRemark> warnings, DefinitionChange? change) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong($"Черновик «{questionnaire.TitleRu}» ({questionnaire.Code})"),
            $"Вопросов: {questionnaire.Items.Count(item => item.Type.IsAsked)}. Его пока никто не видит.",
            warnings.Count == 0 ? ChatText.Empty : ChatText.Lines("Обратите внимание:", Remarks(warnings)),
            Change(change)),
        Buttons(draft, change));

    /// <summary>What publishing would change, or why it cannot be.</summary>
    public static ChatText Change(DefinitionChange? change) => change switch
    {
        null => "Это первая анкета с таким кодом.",
        { Kind: DefinitionChangeKind.None } => "От действующей анкеты она не отличается.",
        { Kind: DefinitionChangeKind.Wording } => ChatText.Lines("Изменятся только слова.", Details(change)),
        { Kind: DefinitionChangeKind.Refused } => ChatText.Lines("Опубликовать так нельзя:", Details(change)),
        _ => ChatText.Lines("Это будет новая версия: кто уже отвечает, закончит прежнюю.", Details(change)),
    };

    /// <param name="isNew">It is a version of its own, and no new wording of one that was out before.</param>
    public static ChatMessage Published(QuestionnaireVersion version, Questionnaire questionnaire, bool isNew) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong($"Анкета «{questionnaire.TitleRu}» опубликована"),
            isNew ? $"Версия {version.Number}. Новые назначения откроются с ней." : "Новые слова уже видят все, и те, кто сейчас отвечает."),
        [.. Giving(version, questionnaire), Menu.Button]);

    /// <summary>What the curator may open for people at any time; the rest opens at its own moment.</summary>
    public static IEnumerable<ChatButton> Giving(QuestionnaireVersion version, Questionnaire questionnaire) =>
        questionnaire.Opens.Event == MomentEvents.PollOpened ? [MomentsChat.PollButton("📣 Открыть людям", version.OwnerId, version.Code)] : [];

    public static ChatButton Button(QuestionnaireVersion version, string label, string verb) => new(label, $"{Area}:{Ids.Text(version.Id)}:{verb}");

    public static string Title(Questionnaire questionnaire) => ChatText.Plain(questionnaire.TitleRu).Clip(LongestTitle).Value;

    private static IEnumerable<ChatButton> Buttons(QuestionnaireVersion draft, DefinitionChange? change)
    {
        yield return Button(draft, "👁 Пройти черновик", "walk");
        if (change?.Kind != DefinitionChangeKind.Refused) yield return Button(draft, "✅ Опубликовать", "publish");
        yield return Button(draft, "📄 Скачать книгу", "book");
        yield return Button(draft, "🗑 Удалить черновик", "drop");
    }

    private static ChatText Details(DefinitionChange change) => ChatText.Lines([
        .. change.Details.Take(DetailsShown).Select(detail => (ChatText)$"• {detail}"),
        change.Details.Count > DetailsShown ? $"… и ещё {change.Details.Count - DetailsShown}" : "",
    ]);

    private static ChatText Remarks(IReadOnlyList<WorkbookRemark> remarks) => ChatText.Lines([
        .. remarks.Take(RemarksShown).Select(remark => (ChatText)$"• {remark}"),
        remarks.Count > RemarksShown ? $"… и ещё {remarks.Count - RemarksShown}" : "",
    ]);
}
