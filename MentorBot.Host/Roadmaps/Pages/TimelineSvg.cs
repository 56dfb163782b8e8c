using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>How wide a timeline is meant to be.</summary>
/// <param name="Name">Told apart by it where two stand on one page.</param>
/// <param name="Labels">The share of the width in percent that the labels take.</param>
/// <param name="TitleLength">So many characters of a title stand beside its number; 0: the number alone.</param>
/// <param name="SectionLength">So many characters of the name of a section.</param>
/// <param name="MostTicks">So many months at most get a label.</param>
internal sealed record TimelineLook(string Name, double Labels, int TitleLength, int SectionLength, int MostTicks)
{
    public static readonly TimelineLook Wide = new("wide", 40, 42, 110, 14);
    public static readonly TimelineLook Narrow = new("narrow", 15, 0, 29, 6);
}

/// <summary>
/// Draws a roadmap: sections one under another, months as columns, windows as bars, due days as signs, today as a line.
/// Places along it are shares of the width, so that it fits a phone and a wall without being scaled.
/// </summary>
internal sealed class TimelineSvg(TimelinePart part, TimelineScale scale, DateOnly today, TimelineLook look)
{
    public const int SectionHeight = 30;
    public const int RowHeight = 24;

    private const int HeadHeight = 38;

    /// <summary>Room at the right edge for the half of a sign, in percent.</summary>
    private const double Edge = 2.5;

    private const int LegendHeight = 36;
    private const int LegendStep = 158;

    private const int Margin = 32;
    private const int HeadingHeight = 26;

    private int Height => HeadHeight + (part.Rows.Count * RowHeight) + (part.Rows.Select(row => row.Section).OfType<string>().Distinct(StringComparer.Ordinal).Count() * SectionHeight);

    /// <summary>For a page, as wide as its place there.</summary>
    public Markup ForPage() => Draw(new Markup("width=\"100%\""), Height + 8, default);

    /// <summary>Alone, with its looks, its heading and its legend, and with room around it to hang on a wall.</summary>
    /// <param name="width">In pixels.</param>
    public Markup Alone(int width, Markup style, IReadOnlyList<string> heading)
    {
        var (top, height) = (Margin + (heading.Count * HeadingHeight), Height + LegendHeight);
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" class="timeline" width="{width}" height="{top + height + Margin}">
            {style}
            {heading.Select((line, index) => Markup.Of($"""<text class="{(index < heading.Count - 1 ? "heading" : "state")}" x="{Margin}" y="{Margin + ((index + 1) * HeadingHeight) - 12}">{line}</text>"""))}
            {Draw(Markup.Of($"""x="{Margin}" y="{top}" width="{width - (2 * Margin)}" """), height, Legend())}
            </svg>
            """);
    }

    private Markup Draw(Markup attributes, int height, Markup below)
    {
        var id = $"{look.Name}-{part.Number}";
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" class="timeline {look.Name}" role="img" aria-labelledby="{id}-t {id}-d" height="{height}" {attributes}>
            <title id="{id}-t">Дорожная карта по месяцам{(part.Count > 1 ? $", часть {part.Number} из {part.Count}" : "")}</title>
            <desc id="{id}-d">{Description()}</desc>
            {Months(Height)}
            {Today(Height)}
            {Lanes()}
            {below}
            </svg>
            """);
    }

    private Markup Legend()
    {
        List<(Markup Sign, string Name)> entries =
            [.. StandingLook.All.Select(standing => (StandingLook.Sign(standing), StandingLook.NameOf(standing).ToLowerInvariant())), (StandingLook.TodaySign, "сегодня")];
        return Markup.Join(entries.Select((entry, index) => Markup.Of($"""
            <svg x="{(index * LegendStep) + 10}" y="{Height + 22}" overflow="visible">{entry.Sign}<text x="14" y="4">{entry.Name}</text></svg>
            """)));
    }

    /// <summary>The same in words, for those who do not see it; each row stands in the list below.</summary>
    private string Description() =>
        $"От {EngineTexts.Russian.Date(scale.First)} до {EngineTexts.Russian.Date(scale.Last)}. Мероприятий: {part.Rows.Count}, выполнено: {CountOf(RowStanding.Done)}, просрочено: {CountOf(RowStanding.Overdue)}, нужно проверить: {part.Rows.Count(row => row is { IsOpen: true, NeedsCheck: true })}.";

    private int CountOf(RowStanding standing) => part.Rows.Count(row => row.StandingOn(today) == standing);

    private List<Markup> Lanes()
    {
        var lanes = new List<Markup>();
        var y = HeadHeight;
        foreach (var section in part.Rows.GroupBy(row => row.Section))
        {
            if (section.Key is { } name)
            {
                lanes.Add(Markup.Of($"""<text class="section" x="0" y="{y + 21}">{Short(name, look.SectionLength)}</text>"""));
                y += SectionHeight;
            }

            foreach (var row in section)
            {
                lanes.Add(Lane(row, y));
                y += RowHeight;
            }
        }

        return lanes;
    }

    private Markup Lane(OverviewRow row, int y)
    {
        var spans = row.Spans(today);
        var middle = y + (RowHeight / 2);
        return Markup.Of($"""
            <g><title>{row.Number} {row.Title}: {StandingLook.NameOf(row.StandingOn(today)).ToLowerInvariant()}</title>
            <line class="lane" x1="{Percent(look.Labels)}" x2="100%" y1="{middle}" y2="{middle}"/>
            {Label(row, y)}
            {spans.Where(span => span.First < span.Last).Select(span => Bar(span, middle))}
            {spans.Where(span => span.Due is not null).OrderBy(span => span.Standing == RowStanding.Done ? 0 : 1).Select(span => Sign(span, middle))}
            {Markup.If(spans.Count == 0, $"""<text class="soft" x="{Percent(look.Labels)}" y="{middle + 4}" dx="4">{Short(row.Deadline.Text, look.TitleLength == 0 ? 24 : 60)}</text>""")}
            </g>
            """);
    }

    /// <summary>In a picture of its own, whose edge cuts off what is too long.</summary>
    private Markup Label(OverviewRow row, int y) => Markup.Of($"""
        <svg x="0" y="{y}" width="{Percent(look.Labels - 1)}" height="{RowHeight}"><text class="label" x="0" y="16"><tspan class="number">{row.Number.TrimEnd('.')}</tspan>{(look.TitleLength > 0 ? " " + Short(row.Title, look.TitleLength) : "")}</text></svg>
        """);

    private Markup Bar(RowSpan span, int middle)
    {
        var (from, to) = (Place(span.First), Place(span.Last));
        return Markup.Of($"""<rect class="bar b-{StandingLook.ClassOf(span.Standing)}{(span.Due is null ? " endless" : "")}" x="{Percent(from)}" y="{middle - 5}" width="{Percent(Math.Max(to - from, 0.6))}" height="10" rx="5"/>""");
    }

    private Markup Sign(RowSpan span, int middle) => Markup.Of($"""
        <svg x="{Percent(Place(span.Due!.Value))}" y="{middle}" overflow="visible">{StandingLook.Sign(span.Standing)}</svg>
        """);

    private Markup Months(int height)
    {
        var year = 0;
        var months = new List<Markup>();
        foreach (var tick in scale.Ticks(look.MostTicks))
        {
            var place = Percent(Place(tick));
            months.Add(Markup.Of($"""<line class="month{(tick.Month == 1 ? " year" : "")}" x1="{place}" x2="{place}" y1="{(year == tick.Year ? 20 : 4)}" y2="{height}"/><text class="month" x="{place}" y="31" dx="3">{TimelineScale.NameOf(tick)}</text>"""));
            if (year != tick.Year) months.Add(Markup.Of($"""<text class="year" x="{place}" y="14" dx="3">{TimelineScale.YearOf(tick)}</text>"""));
            year = tick.Year;
        }

        return Markup.Join(months);
    }

    private Markup Today(int height)
    {
        if (!scale.Holds(today)) return Markup.Nothing;
        var place = Percent(Place(today));
        return Markup.Of($"""<line class="today" x1="{place}" x2="{place}" y1="{HeadHeight - 4}" y2="{height}"/><svg x="{place}" y="{HeadHeight - 4}" overflow="visible"><path class="today-head" d="M-5-5H5L0 3Z"/></svg>""");
    }

    private double Place(DateOnly day) => look.Labels + (scale.PlaceOf(day) * (100 - look.Labels - Edge));

    private static string Percent(double share) => $"{Math.Round(share, 2).ToString(CultureInfo.InvariantCulture)}%";

    private static string Short(string text, int length) => ChatText.Plain(text).Clip(length).Value;
}
