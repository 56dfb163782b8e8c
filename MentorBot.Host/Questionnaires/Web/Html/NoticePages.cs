using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Doors;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>The pages on which nothing is answered: what has happened, and what to do. They suit whoever comes, so they say neither «ты» nor «вы».</summary>
internal static class NoticePages
{
    private static PageTexts Texts => EngineTexts.Russian.Pages;

    public static IResult Of(ShutReason reason) => reason switch
    {
        ShutReason.OtherBrowser => Page(StatusCodes.Status403Forbidden, Texts.OtherBrowser),
        ShutReason.Expired => Page(StatusCodes.Status410Gone, Texts.LinkExpired),
        ShutReason.Revoked => Page(StatusCodes.Status410Gone, Texts.LinkRevoked),
        ShutReason.TooManyWrong => Page(StatusCodes.Status429TooManyRequests, Texts.TooManyWrong),
        _ => Page(StatusCodes.Status404NotFound, Texts.NoSuchLink),
    };

    /// <summary>Why an assignment takes no answers now; null where it does.</summary>
    public static IResult? Of(Assignment assignment, bool consentIsValid) => assignment.State switch
    {
        AssignmentState.Submitted or AssignmentState.Corrected => Page(StatusCodes.Status200OK, Texts.Sent),
        AssignmentState.Expired => Page(StatusCodes.Status410Gone, Texts.WindowOver),
        AssignmentState.Waived => Page(StatusCodes.Status410Gone, Texts.Waived),
        AssignmentState.VoidedByConsent => Page(StatusCodes.Status410Gone, Texts.ConsentWithdrawn),
        AssignmentState.Planned => Page(StatusCodes.Status409Conflict, assignment.OpensOn is { } day ? Texts.OpensOn(day) : Texts.OpensLater),
        _ when !consentIsValid => Page(StatusCodes.Status409Conflict, Texts.ConsentMissing),
        _ => null,
    };

    /// <summary>The same for a sheet of paper, which may be entered before the day on which the questionnaire opens.</summary>
    public static IResult? OfPaper(Assignment assignment, bool consentIsValid) =>
        assignment.State == AssignmentState.Planned && consentIsValid ? null : Of(assignment, consentIsValid);

    /// <summary>A gate of the questionnaire is not passed.</summary>
    public static IResult Closed() => Page(StatusCodes.Status409Conflict, Texts.GateClosed);

    public static IResult Refused(string reason) => Page(StatusCodes.Status409Conflict, Texts.Refused(reason));

    public static IResult TooLarge() => Page(StatusCodes.Status413PayloadTooLarge, Texts.FileTooLarge);

    public static IResult Unreadable() => Page(StatusCodes.Status400BadRequest, Texts.Unreadable);

    public static IResult Saved(string who) => Page(StatusCodes.Status200OK, Texts.Saved(who));

    /// <summary>Before anybody has opened the link: whether it is worth opening, and what the first press is for.</summary>
    public static IResult First(Visit visit) =>
        (visit.Link.Purpose == WebLinkPurpose.Paper ? OfPaper(visit.Assignment, consentIsValid: true) : Of(visit.Assignment, consentIsValid: true)) ?? Welcome(visit);

    private static PageResult Welcome(Visit visit)
    {
        var isPaper = visit.Link.Purpose == WebLinkPurpose.Paper;
        var title = visit.Questionnaire.TitleRu;
        return new PageResult(PageFrame.Of(title, Markup.Of($"""
            <h1>{title}</h1>
            <p>{(isPaper ? Texts.WelcomeToSheet : Texts.Welcome)}</p>
            {Markup.If(!isPaper, $"<p>{Texts.OneBrowser}</p>")}
            <form method="post" action="{visit.Path}"><div class="actions"><button name="{PageCommands.Name}" value="{PageCommands.Begin}">{Texts.Begin}</button></div></form>
            """)));
    }

    private static PageResult Page(int status, NoticeTexts notice) =>
        new(PageFrame.Of(notice.Title, Markup.Of($"<h1>{notice.Title}</h1><p>{notice.What}</p><p>{notice.Todo}</p>"), "notice"), status);
}
