using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Paper;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Questionnaires.Web.Person;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Host.Questionnaires.Web;

/// <summary>Where the questionnaires are on the web.</summary>
internal static class WebPages
{
    public const string Path = "/q";
    public const string AssetsPath = "/q-assets";

    public static void MapQuestionnairePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet($"{AssetsPath}/{{file}}", PageAssets.Serve);
        pages.MapGet($"{Path}/{{token}}", ShowAsync);
        pages.MapGet($"{Path}/{{token}}/blank", BlankAsync);
        pages.MapPost($"{Path}/{{token}}", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(Posted.LargestBody));
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, WebDoor door, PersonPages person, PaperPages paper) => await door.LookAsync(http, token) switch
    {
        Entrance.Shut shut => NoticePages.Of(shut.Reason),
        Entrance.Untouched untouched => NoticePages.First(untouched.Visit),
        Entrance.Open { Visit: { Link.Purpose: WebLinkPurpose.Paper } visit } => await paper.ShowAsync(visit),
        Entrance.Open open => await person.ShowAsync(open.Visit),
        _ => throw new InvalidOperationException("A door is open, untouched or shut."),
    };

    private static async Task<IResult> TakeAsync(string token, HttpContext http, WebDoor door, Threshold threshold, PersonPages person, PaperPages paper)
    {
        var entrance = await door.LookAsync(http, token);
        if (entrance is Entrance.Shut shut) return NoticePages.Of(shut.Reason);
        Posted? posted;
        try
        {
            posted = await Posted.ReadAsync(http);
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge ? NoticePages.TooLarge() : NoticePages.Unreadable();
        }

        return (entrance, posted) switch
        {
            (_, null) => NoticePages.Unreadable(),
            (Entrance.Untouched untouched, { Command: PageCommands.Begin }) => await threshold.CrossAsync(untouched.Visit),
            (Entrance.Untouched untouched, _) => NoticePages.First(untouched.Visit),
            (Entrance.Open open, { Command: PageCommands.Begin }) => new SeeOther(open.Visit.Path),
            (Entrance.Open open, _) when !Browser.HasFormKey(open.Visit.Link, http, posted.FormKey) => NoticePages.Unreadable(),
            (Entrance.Open { Visit: { Link.Purpose: WebLinkPurpose.Paper } visit }, _) => await paper.TakeAsync(visit, posted),
            (Entrance.Open open, _) => await person.TakeAsync(open.Visit, posted),
            _ => throw new InvalidOperationException("A door is open, untouched or shut."),
        };
    }

    /// <summary>The empty sheet, for whoever enters a full one.</summary>
    private static async Task<IResult> BlankAsync(string token, HttpContext http, WebDoor door) => await door.LookAsync(http, token) switch
    {
        Entrance.Open { Visit: { Link.Purpose: WebLinkPurpose.Paper } visit } => BlankPage.Result(visit.Questionnaire),
        Entrance.Shut shut => NoticePages.Of(shut.Reason),
        _ => NoticePages.Of(ShutReason.Unknown),
    };
}
