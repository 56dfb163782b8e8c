using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>How a standing looks and is called. Each has a shape of its own, so that nobody needs to tell colours apart.</summary>
internal static class StandingLook
{
    /// <summary>Those that a legend explains, in its order.</summary>
    public static readonly IReadOnlyList<RowStanding> All = [RowStanding.Done, RowStanding.Ahead, RowStanding.Overdue, RowStanding.Moved, RowStanding.ToCheck, RowStanding.Undated];

    /// <summary>The line of today, for a legend.</summary>
    public static readonly Markup TodaySign = new("""<path class="today-head" d="M-5-8H5L0 0Z"/><path class="today" d="M0-4V9"/>""");

    public static readonly Markup Today = Markup.Of($"""<svg class="sign timeline" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">{TodaySign}</svg>""");

    /// <summary>The name of its style.</summary>
    public static string ClassOf(RowStanding standing) => standing switch
    {
        RowStanding.Done => "done",
        RowStanding.Overdue => "late",
        RowStanding.ToCheck => "check",
        RowStanding.Moved => "moved",
        RowStanding.Undated => "open",
        RowStanding.Cancelled => "off",
        _ => "ahead",
    };

    public static string NameOf(RowStanding standing) => standing switch
    {
        RowStanding.Done => "Выполнено",
        RowStanding.Overdue => "Просрочено",
        RowStanding.ToCheck => "Нужно проверить",
        RowStanding.Moved => "Перенесено",
        RowStanding.Undated => "Без срока",
        RowStanding.Cancelled => "Отменено",
        _ => "Предстоит",
    };

    /// <summary>The sign, drawn around the point 0, 0 and no wider than 16.</summary>
    public static Markup Sign(RowStanding standing) => new(standing switch
    {
        RowStanding.Done => """<circle class="s-done" r="6.5"/><path class="s-in" d="M-3.2 .2 -1 2.6 3.4 -2.4"/>""",
        RowStanding.Overdue => """<path class="s-late" d="M0-7.5 7.8 6.2H-7.8Z"/><path class="s-in" d="M0-2.6V1.6M0 3.9V4.1"/>""",
        RowStanding.ToCheck => """<path class="s-check" d="M0-7.5 7.5 0 0 7.5-7.5 0Z"/><path class="s-in" d="M-1.9-1.6C-1.9-4.4 2-4.2 1.9-1.7 1.8-.3 0-.2 0 1.4M0 3.7V3.9"/>""",
        RowStanding.Moved => """<rect class="s-moved" x="-6.2" y="-6.2" width="12.4" height="12.4" rx="2"/><path class="s-in" d="M-3.2 0H3.2M.8-2.6 3.4 0 .8 2.6"/>""",
        RowStanding.Undated => """<rect class="s-open" x="-7.5" y="-3" width="15" height="6" rx="3"/>""",
        RowStanding.Cancelled => """<path class="s-off" d="M-5-5 5 5M5-5-5 5"/>""",
        _ => """<circle class="s-ahead" r="5.4"/>""",
    });

    /// <summary>The sign as a small picture beside words that say the same.</summary>
    public static Markup Icon(RowStanding standing) => Markup.Of($"""<svg class="sign" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">{Sign(standing)}</svg>""");
}
