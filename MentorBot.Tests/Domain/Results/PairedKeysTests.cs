using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Results;
using MentorBot.Tests.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Results;

public sealed class PairedKeysTests
{
    private static readonly IReadOnlyList<PairedKey> Found = PairedKeys.Of([.. Samples.Catalog.Published]);

    /// <summary>What is asked in numbers before and after: a name without a prefix is the same key twice.</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { "C1", "F1", "_effect _comfort _personal _group _support _help _safety _agree _change _study" },
        { "C2", "F2", "_effect _comfort _m_run _agree _m_train _m_involve _joint _m_growth _soft" },
        { "C3", "F3", "_effect _comfort _onboard _adapt _events _theory _practice _support _joint _confid" },
        { "C4", "F4", "_effect _comfort _m_run _m_theory _m_practice _m_adapt _m_involve _joint _m_growth" },
        { "C5", "F5", "_effect _comfort _personal _group _support _help _safety _agree _change _soft _career" },
        { "C6", "F6", "_effect _comfort _m_run _agree _m_train _m_involve _joint _m_growth _soft _career" },
        { "C7", "F7", "_effect _comfort _personal _group _theory _practice _support _interest _career _soft _wantjob" },
        { "C8", "F8", "_effect _comfort _m_run _m_theory _m_practice _m_involve _m_ready _joint _m_growth _m_pool intern_pct" },
        { "C9", "F9", "_effect _comfort _personal _theory _practice _events _support _fitjob _career _soft _wantjob" },
        { "C10", "F10", "_effect _comfort _m_run _m_theory _m_practice _m_involve _m_ready _joint _m_growth _m_pool hire_pct" },
        { "C11", "F11", "_effect _comfort _personal _group _support _help _safety _agree _change _study _soft subject_level" },
        { "C12", "F12", "_effect _comfort _m_run _m_theory _m_practice _m_adapt _m_involve _joint _m_growth" },
        { "H3", "H3", "avg_mark attend engage clubs soft anxiety future conflicts works leader" },
        { "H4", "H4", "burnout satisf climate confid method digital class_results open_lessons contests" },
        { "H5", "H5", "involve_exp intern_pct skills motivation fit brand load vacancies trust" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void What_is_asked_twice_is_found(string before, string after, string names)
    {
        var found = Found.Where(pair => pair.Before.Code == before && pair.After.Code == after);
        Assert.Equal(
            names.Split(' ').Select(name => name[0] == '_' ? ("exp" + name, "act" + name) : (name, name)),
            found.Select(pair => (pair.BeforeItem.Key, pair.AfterItem.Key)));
    }

    [Fact]
    public void Nothing_else_is_taken_for_a_pair() =>
        Assert.Equal(Table.Select(row => $"{row[0]}→{row[1]}").Order(StringComparer.Ordinal), Found.Select(pair => $"{pair.Before.Code}→{pair.After.Code}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_expectation_in_numbers_has_its_outcome()
    {
        var paired = Found.Select(pair => (pair.Before.Code, pair.BeforeItem.Key)).ToHashSet();
        var expected =
            from questionnaire in Samples.Catalog.Published
            from item in questionnaire.Items
            where item.Key.StartsWith("exp_", StringComparison.Ordinal) && ItemTally.KindOf(item.Type) == TallyKind.Numbers
            select (questionnaire.Code, item.Key);
        Assert.Empty(expected.Except(paired));
    }

    [Fact]
    public void A_measurement_that_is_restricted_is_restricted_as_a_change_too() =>
        Assert.Equal(Visibility.Restricted, Found.Single(pair => pair.BeforeItem.Key == "conflicts").Visibility);
}
