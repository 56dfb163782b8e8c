using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

/// <summary>What holds for any roadmap and any correction of it.</summary>
public sealed class RoadmapComparisonProperties
{
    private static readonly string[] Words = ["собрание", "анкеты", "наставников", "обучение", "приказ", "мониторинг", "пары", "конкурс", "отчёт", "сайт", "родителей", "педагогов"];
    private static readonly string[] Deadlines = ["До 15.10.2026", "ноябрь", "ежеквартально", "по мере необходимости", "20.12.2026, 20.05.2027", "в течение года", "после этапа 1.1"];
    private static readonly string[] People = ["Куратор", "Лебедева А.И.", "классные руководители", ""];
    private static readonly DeadlineContext Year = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));

    private static readonly Gen<List<RoadmapRow>> Plans =
        from titles in Gen.ListOf(Gen.Choose(1, 4).SelectMany(count => Gen.Elements(Words).ArrayOf(count)).Select(words => string.Join(' ', words)))
        from deadlines in Gen.Elements(Deadlines).ListOf(titles.Count)
        from people in Gen.Elements(People).ListOf(titles.Count)
        select titles.Select((title, index) => Row(index, title, deadlines.ElementAt(index), people.ElementAt(index))).ToList();

    [Fact]
    public void The_same_document_changes_nothing() =>
        Check(Plans, plan => RoadmapComparison.Of(plan, plan).Changes.Count == 0);

    [Fact]
    public void Rows_in_another_order_are_neither_added_nor_removed() =>
        Check(Plans.SelectMany(plan => Gen.Shuffle(plan.ToArray()).Select(shuffled => (plan, shuffled))), pair =>
            IsNothing(RoadmapComparison.Of(pair.plan, pair.shuffled)) && IsNothing(RoadmapComparison.Of(pair.plan, Renumbered(pair.shuffled))));

    [Fact]
    public void As_many_rows_are_removed_as_were_taken_out() =>
        Check(Plans.SelectMany(plan => Gen.SubListOf(plan.ToArray()).Select(kept => (plan, kept: kept.ToList()))), pair =>
        {
            var left = RoadmapComparison.Of(pair.plan, pair.kept).Matching;
            var closed = RoadmapComparison.Of(pair.plan, Renumbered(pair.kept)).Matching;
            var taken = pair.plan.Count - pair.kept.Count;
            return left.Removed.Count == taken && left.Added.Count == 0 && closed.Removed.Count == taken && closed.Added.Count == 0;
        });

    [Fact]
    public void Every_row_of_both_sides_has_one_place() =>
        Check(Plans.SelectMany(older => Plans.Select(newer => (older, newer))), pair =>
        {
            var matching = RoadmapComparison.Of(pair.older, pair.newer).Matching;
            return matching.Pairs.Select(one => one.Old).Concat(matching.Removed).Order().SequenceEqual(Enumerable.Range(0, pair.older.Count))
                && matching.Pairs.Select(one => one.New).Concat(matching.Added).Order().SequenceEqual(Enumerable.Range(0, pair.newer.Count));
        });

    [Fact]
    public void What_a_person_corrected_is_left_alone_while_the_document_says_the_same() =>
        Check(Plans, plan =>
        {
            var corrected = plan.ConvertAll(row => row with { Current = row.Current with { Title = "Исправлено рукой", Deadline = "5 мая", Responsible = "Ким О.А." } });
            return RoadmapComparison.Of(corrected, plan).Changes.Count == 0;
        });

    private static bool IsNothing(RoadmapComparison comparison) => comparison.Matching is { Added.Count: 0, Removed.Count: 0 };

    private static List<RoadmapRow> Renumbered(IEnumerable<RoadmapRow> rows) => [.. rows.Select((row, index) => Numbered(row, index))];

    private static RoadmapRow Numbered(RoadmapRow row, int index)
    {
        var texts = row.Printed with { Number = (index + 1).ToString(CultureInfo.InvariantCulture) };
        return row with { Printed = texts, Current = texts };
    }

    private static RoadmapRow Row(int index, string title, string deadline, string responsible) =>
        Numbered(RoadmapRow.Of(new RowTexts("", "", title, "", "", deadline, responsible), DeadlineReader.Read(deadline, Year)), index) with { ItemId = index + 1 };

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) => Prop.ForAll(values.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
