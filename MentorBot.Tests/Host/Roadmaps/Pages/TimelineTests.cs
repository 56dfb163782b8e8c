using System.Globalization;
using System.Xml.Linq;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Roadmaps.Pages;
using MentorBot.Tests.Domain.Roadmaps.Overview;

namespace MentorBot.Tests.Host.Roadmaps.Pages;

public sealed class TimelineTests
{
    private static readonly DateOnly Today = new(2026, 12, 7);
    private static readonly DateOnly Start = new(2026, 9, 1);
    private static readonly DateOnly End = new(2027, 5, 31);

    private static readonly OverviewRow[] Rows =
    [
        SomeRow.Due("до 15.10.2026", RoadmapItemState.Done),
        SomeRow.Due("ноябрь 2026 г.", RoadmapItemState.Open, "1.2"),
        SomeRow.Due("до 08.12.2026", RoadmapItemState.Moved, "2.1", "2 <Другой> & «раздел»"),
        SomeRow.Due("20.10.2026, 21.12.2026", RoadmapItemState.NeedsCheck, "2.2", null) with { Title = "Знак ]]> и <b>вёрстка</b>" },
        SomeRow.Due("постоянно", RoadmapItemState.Open, "2.3", null),
        SomeRow.Due("по мере необходимости", RoadmapItemState.Open, "2.4", null),
        SomeRow.Due("до 01.01.2036", RoadmapItemState.Open, "2.5", null),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_well_formed_and_keeps_within_its_width(bool isWide)
    {
        var svg = XElement.Parse(Draw(isWide ? TimelineLook.Wide : TimelineLook.Narrow, Rows).Text);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.All(named, id => Assert.Single(svg.Elements(), element => element.Attribute("id")?.Value == id));
        foreach (var element in svg.Descendants())
        {
            var (x, width) = (Share(element, "x"), Share(element, "width"));
            if (x is { } from) Assert.InRange(from + (width ?? 0), 0, 100.01);
        }
    }

    [Fact]
    public void Each_standing_has_a_shape_of_its_own()
    {
        var shapes = StandingLook.All.Select(standing => string.Join("+", XElement.Parse($"<g>{StandingLook.Sign(standing).Text}</g>").Elements().Select(shape => shape.Name.LocalName + shape.Attribute("d")?.Value + shape.Attribute("x")?.Value)));
        Assert.Equal(StandingLook.All.Count, shapes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Its_words_say_what_the_picture_shows()
    {
        var overview = RoadmapOverview.Of(Rows, Today);
        Assert.Contains($"Мероприятий: 7, выполнено: 1, просрочено: {overview.Overdue.Count}, нужно проверить: 1.", Draw(TimelineLook.Wide, Rows).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-01", "2027-05-31", 14, 9)]
    [InlineData("2020-11-05", "2024-12-31", 14, 8)]
    [InlineData("2020-11-05", "2024-12-31", 6, 4)]
    [InlineData("2021-01-01", "2021-12-31", 14, 12)]
    [InlineData("2021-01-01", "2021-01-31", 14, 1)]
    public void There_is_room_for_each_label(string first, string last, int most, int labels)
    {
        var scale = TimelineScale.Of(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture), []);
        Assert.Equal(labels, scale.Ticks(most).Count());
    }

    [Fact]
    public void A_row_that_was_moved_beyond_the_plan_makes_it_longer_and_a_far_one_does_not()
    {
        Assert.Equal(new DateOnly(2027, 7, 31), ScaleOf("до 05.07.2027").Last);
        Assert.Equal(new DateOnly(2027, 11, 30), ScaleOf("до 01.01.2036").Last);
        Assert.Equal(1, ScaleOf("до 01.01.2036").PlaceOf(new DateOnly(2036, 1, 1)));
        Assert.Equal(0, ScaleOf("до 05.07.2027").PlaceOf(Start));
    }

    [Fact]
    public void A_long_plan_goes_on_in_the_next_picture_and_no_row_is_lost()
    {
        var rows = Enumerable.Range(1, 200).Select(number => SomeRow.Due("до 15.10.2026", number: $"{number}", section: number > 120 ? "Длинный раздел" : $"Раздел {number / 10}")).ToList();
        var parts = TimelinePart.Of(rows);
        Assert.Equal(rows.Select(row => row.Number), parts.SelectMany(part => part.Rows).Select(row => row.Number));
        Assert.InRange(parts.Count, 5, 9);
        Assert.All(parts, part => Assert.InRange(part.Rows.Count, 1, 40));
        Assert.Contains("часть 2 из", new TimelineSvg(parts[1], TimelineScale.Of(Start, End, []), Today, TimelineLook.Wide).ForPage().Text, StringComparison.Ordinal);
        Assert.Empty(TimelinePart.Of([]));
    }

    [Fact]
    public void Alone_on_a_wall_it_says_whose_it_is_and_of_which_day()
    {
        var roadmap = StoredRoadmap.Of("""
            Дорожная карта внедрения целевой модели наставничества обучающихся по общеобразовательным и дополнительным программам на 2026 - 2027 учебный год
            №	Мероприятие	Сроки	Ответственный
            1.	Провести собрание	До 15.10.2026	куратор
            """);
        var lines = XElement.Parse(RoadmapPicture.File(roadmap, Today).Text).Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Equal(roadmap.Title, string.Join(' ', lines[..^1]));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Equal("Школа у реки. Состояние на 07.12.2026", lines[^1]);
    }

    private static TimelineScale ScaleOf(string words) => TimelineScale.Of(Start, End, SomeRow.Due(words).Spans(Today));

    private static Markup Draw(TimelineLook look, OverviewRow[] rows) => new TimelineSvg(
        TimelinePart.Whole(rows), TimelineScale.Of(Start, End, rows.SelectMany(row => row.Spans(Today))), Today, look).ForPage();

    private static double? Share(XElement element, string name) =>
        element.Attribute(name)?.Value is { } value && value.EndsWith('%') ? double.Parse(value[..^1], CultureInfo.InvariantCulture) : null;
}
