using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.AccessLinks;

/// <summary>What stands at a secret address that opens nothing.</summary>
internal static class AccessNotices
{
    public static IResult Of(ShutReason reason) => reason switch
    {
        ShutReason.Revoked => Page(StatusCodes.Status410Gone, "Эта ссылка отозвана",
            "Её закрыли в школе, поэтому здесь больше ничего не показывается.", "Новую ссылку можно получить в чате с ботом или у куратора."),
        ShutReason.Expired => Page(StatusCodes.Status410Gone, "Срок ссылки вышел",
            "По этой ссылке больше ничего не показывается.", "Новую ссылку можно получить в чате с ботом или у куратора."),
        ShutReason.TooManyWrong => Page(StatusCodes.Status429TooManyRequests, "Слишком много попыток",
            "С этого адреса несколько раз подряд открывали ссылки, которых нет.", "Подождите минуту и откройте ссылку ещё раз."),
        _ => Page(StatusCodes.Status404NotFound, "Такой ссылки нет",
            "Скорее всего, адрес скопирован не целиком.", "Откройте ссылку прямо из сообщения или попросите прислать её ещё раз."),
    };

    private static PageResult Page(int status, string title, string what, string todo) =>
        new(PageFrame.Of(title, Markup.Of($"<h1>{title}</h1><p>{what}</p><p>{todo}</p>"), "notice"), status);
}
