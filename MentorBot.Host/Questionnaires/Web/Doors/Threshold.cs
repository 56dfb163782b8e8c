using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Questionnaires.Web.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Questionnaires.Web.Doors;

/// <summary>
/// Binds a link to the browser that opens it first. It takes a press: messengers and mail look at what is behind an
/// address by themselves, and would else be the first.
/// </summary>
internal sealed class Threshold(UnitOfWorkRunner runner, IOptions<WebOptions> options)
{
    public async Task<IResult> CrossAsync(Visit visit)
    {
        var http = visit.Http;
        var isSecure = http.Request.IsHttps || options.Value.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        return await runner.RunAsync<IResult>(visit.Actor, async work =>
        {
            var link = await work.Db.WebLinks.SingleAsync(known => known.Id == visit.Link.Id, http.RequestAborted);
            if (link.BrowserHash is not null) return NoticePages.Of(ShutReason.OtherBrowser);
            link.BrowserHash = Browser.Bind(http, visit.Path, isSecure, link.ExpiresAt, work.Now);
            link.OpenedAt = work.Now;
            return new SeeOther(visit.Path);
        }, http.RequestAborted);
    }
}
