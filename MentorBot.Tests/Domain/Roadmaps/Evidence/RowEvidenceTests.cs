using MentorBot.Domain.Meetings;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Evidence;

public sealed class RowEvidenceTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);
    private static readonly DateOnly Due = new(2026, 10, 15);
    private static readonly DateOnly Today = new(2026, 10, 14);
    private static readonly EvidenceTopic Pairs = new(EvidenceKind.PairsOrdered);
    private static readonly EvidenceWindow Window = new(Start, Due);

    [Fact]
    public void Twelve_pairs_in_orders_are_enough_since_the_last_order()
    {
        var evidence = Of(Pairs, Days(12));

        Assert.Equal("12 пар закреплено приказом, последняя 12.10.2026", evidence?.Text);
        Assert.Equal("По данным бота: 12 пар закреплено приказом, последняя 12.10.2026", evidence?.Document);
        Assert.Equal((true, (DateOnly?)new DateOnly(2026, 10, 12)), (evidence!.IsSufficient, evidence.Since));
    }

    [Theory]
    [InlineData(1, "1 пара закреплена приказом 12.10.2026")]
    [InlineData(2, "2 пары закреплено приказом, последняя 12.10.2026")]
    [InlineData(11, "11 пар закреплено приказом, последняя 12.10.2026")]
    [InlineData(21, "21 пара закреплена приказом, последняя 12.10.2026")]
    public void The_words_agree_with_the_number(int count, string text) => Assert.Equal(text, Of(Pairs, Days(count))?.Text);

    [Fact]
    public void While_a_pair_waits_for_its_order_it_is_not_enough()
    {
        var evidence = Of(Pairs, Days(2), waiting: 1);

        Assert.Equal("2 пары закреплено приказом, последняя 12.10.2026; ждут приказа: 1", evidence?.Text);
        Assert.Equal((false, (DateOnly?)null), (evidence!.IsSufficient, evidence.Since));
    }

    [Fact]
    public void What_was_done_before_the_window_or_is_still_ahead_does_not_count() =>
        Assert.Null(Of(Pairs, [Start.AddDays(-1), Today.AddDays(1)]));

    [Fact]
    public void A_row_without_a_due_day_is_never_closed() =>
        Assert.False(RowEvidence.Of(Pairs, new EvidenceTally(Days(3), 0, []), new EvidenceWindow(Start, null), Today)!.IsSufficient);

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void What_is_gathered_is_enough_only_in_the_last_week(int daysBefore, bool expected)
    {
        var topic = new EvidenceTopic(EvidenceKind.Registers, EvidenceSide.Mentors);
        Assert.Equal(expected, RowEvidence.Of(topic, new EvidenceTally([Start], 0, []), Window, Due.AddDays(-daysBefore))!.IsSufficient);
    }

    [Theory]
    [InlineData(6, 4, true)]
    [InlineData(5, 5, false)]
    public void A_survey_that_too_few_answered_proves_nothing(int answered, int missed, bool expected)
    {
        var tally = new EvidenceTally(Days(answered), 0, Days(missed));
        Assert.Equal(expected, RowEvidence.Of(new(EvidenceKind.MidTermSurvey), tally, Window, Today)!.IsSufficient);
    }

    [Fact]
    public void Every_topic_has_words()
    {
        foreach (var kind in Enum.GetValues<EvidenceKind>())
            foreach (var meeting in kind is EvidenceKind.Meetings ? [null, .. Enum.GetValues<MeetingKind>().Select(one => (MeetingKind?)one)] : new MeetingKind?[] { null })
                Assert.Matches(@"^\p{Ll}|^\d", Of(new EvidenceTopic(kind, EvidenceSide.Both, meeting), Days(2), waiting: 1)!.Text);
    }

    [Fact]
    public void Facts_count_from_the_opening_of_a_window_and_after_the_day_before_of_a_row_that_recurs()
    {
        var context = new DeadlineContext(Start, new DateOnly(2027, 5, 31), null);
        var range = DeadlineReader.Read("с 05.10.2026 по 30.10.2026", context);
        var quarterly = DeadlineReader.Read("ежеквартально", context);
        var second = quarterly.Occurrences[1];

        Assert.Equal(new EvidenceWindow(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 30)), EvidenceWindow.Of(range, range.Due, Start));
        Assert.Equal(new EvidenceWindow(quarterly.Occurrences[0].AddDays(1), second), EvidenceWindow.Of(quarterly, second, Start));
        Assert.Null(EvidenceWindow.Of(DeadlineReader.Read("постоянно", context), null, Start).Due);
    }

    private static RowEvidence? Of(EvidenceTopic topic, IReadOnlyList<DateOnly> days, int waiting = 0) =>
        RowEvidence.Of(topic, new EvidenceTally(days, waiting, []), Window, Today);

    /// <summary>So many days that count, the last of them 12.10.2026.</summary>
    private static List<DateOnly> Days(int count) => [.. Enumerable.Range(0, count).Select(back => new DateOnly(2026, 10, 12).AddDays(-back))];
}
