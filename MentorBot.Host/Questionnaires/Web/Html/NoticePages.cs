using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Doors;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>The pages on which nothing is answered: what has happened, and what to do. They suit whoever comes, so they say neither «ты» nor «вы».</summary>
internal static class NoticePages
{
    public static IResult Of(ShutReason reason) => reason switch
    {
        ShutReason.OtherBrowser => Page(StatusCodes.Status403Forbidden, "Ссылка уже открыта на другом устройстве",
            "Она работает только в том браузере, в котором её открыли первым: так ответы остаются при своём авторе.",
            "Продолжить можно там же, а новую ссылку даст куратор. Записанные ответы не пропадут."),
        ShutReason.Expired => Page(StatusCodes.Status410Gone, "Срок ссылки вышел",
            "По этой ссылке больше нельзя отвечать.", "Если анкету ещё ждут, куратор даст новую ссылку: записанные ответы не пропадут."),
        ShutReason.Revoked => Page(StatusCodes.Status410Gone, "Эта ссылка заменена новой",
            "Куратор дал новую ссылку на эту анкету, прежняя больше не открывается.", "Нужна самая новая ссылка; если её нет под рукой, куратор пришлёт её ещё раз."),
        ShutReason.TooManyWrong => Page(StatusCodes.Status429TooManyRequests, "Слишком много попыток",
            "С этого адреса несколько раз подряд открывали ссылки, которых нет.", "Через минуту ссылку можно открыть снова."),
        _ => Page(StatusCodes.Status404NotFound, "Такой ссылки нет",
            "Скорее всего, адрес скопирован не целиком.", "Лучше открыть ссылку прямо из сообщения; если не получается, куратор пришлёт её ещё раз."),
    };

    /// <summary>Why an assignment takes no answers now; null where it does.</summary>
    public static IResult? Of(Assignment assignment, bool consentIsValid) => assignment.State switch
    {
        AssignmentState.Submitted or AssignmentState.Corrected => Page(StatusCodes.Status200OK, "Спасибо! Ответы отправлены",
            "Больше ничего делать не нужно, страницу можно закрыть.", "Если в ответах что-то не так, об этом можно сказать куратору."),
        AssignmentState.Expired => Page(StatusCodes.Status410Gone, "Срок анкеты вышел", "Эту анкету больше не собирают.", "Если это важно, можно написать куратору."),
        AssignmentState.Waived => Page(StatusCodes.Status410Gone, "Отвечать не нужно", "Куратор снял эту анкету.", "Страницу можно закрыть."),
        AssignmentState.VoidedByConsent => Page(StatusCodes.Status410Gone, "Анкета закрыта", "Согласие на обработку персональных данных отозвано, поэтому анкета закрыта.", "Вопросы можно задать куратору."),
        AssignmentState.Planned => Page(StatusCodes.Status409Conflict, "Анкета ещё не открыта",
            assignment.OpensOn is { } day ? $"Она откроется {EngineTexts.Russian.Date(day)}." : "Она откроется позже.", "Ссылка останется прежней: в этот день она заработает."),
        _ when !consentIsValid => Page(StatusCodes.Status409Conflict, "Пока нельзя отвечать",
            "Анкета откроется, когда будет внесено согласие на обработку персональных данных.", "Какой бумаги не хватает, скажет куратор. Ссылка останется прежней."),
        _ => null,
    };

    /// <summary>The same for a sheet of paper, which may be entered before the day on which the questionnaire opens.</summary>
    public static IResult? OfPaper(Assignment assignment, bool consentIsValid) =>
        assignment.State == AssignmentState.Planned && consentIsValid ? null : Of(assignment, consentIsValid);

    /// <summary>A gate of the questionnaire is not passed.</summary>
    public static IResult Closed() => Page(StatusCodes.Status409Conflict, "Пока нельзя отвечать",
        "Для этой анкеты у куратора ещё не отмечены нужные бумаги.", "Каких именно, скажет куратор. Ссылка останется прежней.");

    public static IResult Refused(string reason) => Page(StatusCodes.Status409Conflict, "Ответы пока не отправлены", reason, "Записанные ответы не пропали. Что делать дальше, подскажет куратор.");

    public static IResult TooLarge() => Page(StatusCodes.Status413PayloadTooLarge, "Файл слишком большой",
        "Он больше 10 МБ.", "Нужно вернуться назад и уменьшить фотографию или приложить другой файл.");

    public static IResult Unreadable() => Page(StatusCodes.Status400BadRequest, "Не получилось прочитать ответ",
        "Страница прислала не то, что от неё ждали. Записанные ответы не пропали.", "Нужно открыть ссылку ещё раз.");

    public static IResult Saved(string who) => Page(StatusCodes.Status200OK, "Ответы с бумаги сохранены", who, "Бумагу храните вместе с документами программы. Страницу можно закрыть.");

    /// <summary>Before anybody has opened the link: whether it is worth opening, and what the first press is for.</summary>
    public static IResult First(Visit visit) =>
        (visit.Link.Purpose == WebLinkPurpose.Paper ? OfPaper(visit.Assignment, consentIsValid: true) : Of(visit.Assignment, consentIsValid: true)) ?? Welcome(visit);

    private static PageResult Welcome(Visit visit)
    {
        var isPaper = visit.Link.Purpose == WebLinkPurpose.Paper;
        var title = visit.Questionnaire.TitleRu;
        return new PageResult(PageFrame.Of(title, Markup.Of($"""
            <h1>{title}</h1>
            <p>{(isPaper
                ? "Здесь куратор вносит ответы с бумажного листа. Ссылка будет работать только в этом браузере."
                : "Отвечать можно с телефона или компьютера. Ответы сохраняются после каждого вопроса: можно прерваться и вернуться по той же ссылке.")}</p>
            {Markup.If(!isPaper, $"<p>Ссылка будет работать только в этом браузере, поэтому начинать лучше там, где удобно отвечать.</p>")}
            <form method="post" action="{visit.Path}"><div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Begin}">{PageTexts.Begin}</button></div></form>
            """)));
    }

    private static PageResult Page(int status, string title, string what, string todo) =>
        new(PageFrame.Of(title, Markup.Of($"<h1>{title}</h1><p>{what}</p><p>{todo}</p>"), "notice"), status);
}
