using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Roadmaps.Indicators;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>The roadmap as a page to look at, to print and to hand on: figures, a timeline, every row.</summary>
/// <param name="Others">The other roadmaps that the same address shows.</param>
/// <param name="Path">Of the page, with the secret in it.</param>
internal sealed record RoadmapPage(Roadmap Roadmap, IReadOnlyList<Roadmap> Others, string Path, DateOnly Today)
{
    /// <summary>The parameter that names one of several roadmaps.</summary>
    public const string Which = "map";

    /// <summary>In characters: a longer one, as districts write them, is set smaller.</summary>
    private const int LongTitle = 100;

    private static readonly Markup Head = Markup.Of($"""
        <link rel="stylesheet" href="{PageAssets.TimelineStylePath}"><link rel="stylesheet" href="{PageAssets.RoadmapStylePath}">
        """);

    public PageResult Result()
    {
        var overview = Roadmap.Overview(Today);
        return new PageResult(PageFrame.Of(Roadmap.Title, Markup.Of($"""
            {Header()}
            {Figures(overview)}
            <h2>По месяцам</h2>
            <figure class="picture">
            {RoadmapPicture.Inline(Roadmap, overview, Today, TimelineLook.Wide)}
            {RoadmapPicture.Inline(Roadmap, overview, Today, TimelineLook.Narrow)}
            {Legend()}
            </figure>
            <h2>Мероприятия</h2>
            {overview.Sections.Select(section => Section(section, overview))}
            {Indicators()}
            {People(overview)}
            {Footer()}
            """), "roadmap", Head));
    }

    private Markup Header() => Markup.Of($"""
        <header>
        <p>{Roadmap.School!.Name}</p>
        <h1{Markup.If(Roadmap.Title.Length > LongTitle, new Markup(" class=\"long\""))}>{Roadmap.Title}</h1>
        <p>{EngineTexts.Russian.Date(Roadmap.PeriodStart)} – {EngineTexts.Russian.Date(Roadmap.PeriodEnd)}. Состояние на {EngineTexts.Russian.Date(Today)}{(Roadmap.LiveOn is null ? ", напоминания ещё не включены" : "")}.</p>
        </header>
        {Markup.If(Others.Count > 0, $"""<nav aria-label="Другие дорожные карты"><ul>{Others.Select(other => Markup.Of($"""<li><a href="{Path}?{Which}={Ids.Text(other.Id)}">{other.Title}</a></li>"""))}</ul></nav>""")}
        """);

    private static Markup Figures(RoadmapOverview overview) => Markup.Of($"""
        <dl class="figures">
        {Figure("Выполнено", overview.Done, RowStanding.Done, $" из {overview.Total}")}
        {Figure("Просрочено", overview.Overdue.Count, RowStanding.Overdue)}
        {Figure("На этой неделе", overview.DueThisWeek.Count, RowStanding.Ahead)}
        {Figure("До конца месяца", overview.DueThisMonth.Count, RowStanding.Ahead)}
        {Figure("Перенесено", overview.Moved, RowStanding.Moved)}
        {Figure("Проверить", overview.ToCheck, RowStanding.ToCheck)}
        </dl>
        <progress class="whole" max="100" value="{overview.Percent}" aria-label="Выполнено {overview.Percent} %"></progress>
        """);

    private static Markup Figure(string name, int count, RowStanding standing, string more = "") => Markup.Of($"""
        <div{Markup.If(count == 0, new Markup(" class=\"zero\""))}><dt>{StandingLook.Icon(standing)}{name}</dt><dd>{count}{Markup.If(more.Length > 0, $"<small>{more}</small>")}</dd></div>
        """);

    private static Markup Legend() => Markup.Of($"""
        <ul class="legend" aria-label="Обозначения">{StandingLook.All.Select(standing => Markup.Of($"<li>{StandingLook.Icon(standing)}{StandingLook.NameOf(standing).ToLowerInvariant()}</li>"))}<li>{StandingLook.Today}сегодня</li></ul>
        """);

    private Markup Section(RowProgress section, RoadmapOverview overview) => Markup.Of($"""
        <section class="part">
        <h3>{section.Name ?? (overview.Sections.Count > 1 ? "Вне разделов" : "Все мероприятия")} <small>{section.Done} из {section.Total}{(section.Overdue > 0 ? $", просрочено {section.Overdue}" : "")}</small></h3>
        <ol class="rows">{overview.Rows.Where(row => row.Section == section.Name).Select(Row)}</ol>
        </section>
        """);

    private Markup Row(OverviewRow row)
    {
        var standing = row.StandingOn(Today);
        return Markup.Of($"""
            <li>{StandingLook.Icon(standing)}
            <p class="what"><b>{row.Number.TrimEnd('.')}</b> {row.Title}</p>
            <p class="when {StandingLook.ClassOf(standing)}"><strong>{StandingLook.NameOf(standing)}</strong>{RowWords.When(row, standing)}</p>
            <p class="who">{(row.Parties.Count > 0 ? string.Join(", ", row.Parties) : "Ответственный не указан")}</p>
            </li>
            """);
    }

    private Markup Indicators() => Markup.If(Roadmap.Indicators.Count > 0, $"""
        <h2>Показатели</h2>
        <ol class="indicators">{Roadmap.Indicators.Select(Indicator)}</ol>
        """);

    private Markup Indicator(IndicatorReading indicator) => Markup.Of($"""
        <li><p class="what"><b>{indicator.Number.TrimEnd('.')}</b> {indicator.Title}</p>
        <ul>{indicator.Targets.OrderBy(target => target.Key).Select(target => Year(indicator, target.Key, target.Value))}</ul></li>
        """);

    private Markup Year(IndicatorReading indicator, int year, string target)
    {
        var fact = Roadmap.FactOf(indicator, year);
        return Markup.Of($"""<li><b>{year}</b>: цель {target}, {(fact is null ? "факт ещё не записан" : $"факт {fact.Value} ({fact.Origin()} {EngineTexts.Russian.Date(fact.On)})")}</li>""");
    }

    private static Markup People(RoadmapOverview overview) => Markup.If(overview.Parties.Count > 0, $"""
        <h2>Кто отвечает</h2>
        <table class="people">
        <thead><tr><th scope="col">Ответственный</th><th scope="col">Всего</th><th scope="col">Готово</th><th scope="col">Просрочено</th></tr></thead>
        <tbody>{overview.Parties.Select(party => Markup.Of($"""<tr><th scope="row">{party.Name}</th><td>{party.Total}</td><td>{party.Done}</td><td{Markup.If(party.Overdue > 0, new Markup(" class=\"some\""))}>{party.Overdue}</td></tr>"""))}</tbody>
        </table>
        """);

    private Markup Footer() => Markup.Of($"""
        <footer>
        <p class="load">Скачать: <a href="{Path}/export.xlsx?{Which}={Ids.Text(Roadmap.Id)}">таблица Excel</a>, <a href="{Path}/export.docx?{Which}={Ids.Text(Roadmap.Id)}">документ Word</a></p>
        <p>Страница показывает состояние на момент открытия. Чтобы увидеть новое, откройте её ещё раз.</p>
        </footer>
        """);
}
