using MentorBot.Host.AccessLinks;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Questionnaires.Web.Links;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>Where calendars are on the web: the feed for programs, and beside it a page that says how to subscribe.</summary>
internal static class CalendarPages
{
    private static readonly string[] Looks = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCalendars(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(AccessAddresses.Calendar).ExcludeFromDescription();
        pages.MapMethods("/{token}.ics", Looks, FeedAsync);
        pages.MapMethods("/{token}", Looks, HowToAsync);
    }

    private static async Task<IResult> FeedAsync(string token, HttpContext http, AccessDoor door, CalendarFeed feed)
    {
        var (link, shut) = await door.LookAsync(http, token, AccessLinkKind.Calendar);
        return link is null ? shut! : new FeedResult(await feed.OfAsync(link, http.RequestAborted));
    }

    private static async Task<IResult> HowToAsync(string token, HttpContext http, AccessDoor door, WebAddresses addresses)
    {
        var (link, shut) = await door.LookAsync(http, token, AccessLinkKind.Calendar);
        return link is null ? shut! : Page(link, addresses.Of(link.Kind, token));
    }

    private static PageResult Page(AccessLink link, string feed)
    {
        var subscribed = "webcal" + feed[feed.IndexOf("://", StringComparison.Ordinal)..];
        var title = link.StaffId is null ? "Сроки школы в календаре" : "Ваши сроки в календаре";
        return new PageResult(PageFrame.Of(title, Markup.Of($"""
            <h1>{title}</h1>
            <p>Подпишитесь один раз: календарь телефона или компьютера будет сам показывать сроки дорожной карты и обновляться несколько раз в день.</p>
            <div class="actions"><a class="button" href="{subscribed}">Подписаться</a></div>
            <h2>Если кнопка не сработала</h2>
            <ul>
            <li><strong>iPhone и iPad:</strong> Настройки → Приложения → Календарь → Учётные записи → Новая → Другое → Подписной календарь. Вставьте адрес, который стоит ниже.</li>
            <li><strong>Android и Google Календарь:</strong> на компьютере откройте calendar.google.com, нажмите «+» у слов «Другие календари», выберите «Добавить по URL» и вставьте адрес. На телефоне он появится сам.</li>
            <li><strong>Яндекс Календарь:</strong> «Новый календарь» → «Подписка» → вставьте адрес.</li>
            <li><strong>Outlook:</strong> «Добавить календарь» → «Подписаться из интернета» → вставьте адрес.</li>
            </ul>
            <p>Адрес календаря:</p>
            <p class="address"><a href="{feed}">{feed}</a></p>
            <p class="hint">Адрес секретный: его видит каждый, кому вы его передадите. Отозвать его можно в чате с ботом.</p>
            """), "howto", Markup.Of($"""<link rel="stylesheet" href="{PageAssets.RoadmapStylePath}">""")));
    }
}
