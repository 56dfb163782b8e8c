using MentorBot.Domain.Consents;

namespace MentorBot.Tests.Domain.Consents;

public sealed class ConsentRulesTests
{
    private static readonly DateOnly Born = new(2012, 11, 5);

    [Theory]
    [InlineData("2026-11-04", 13)]
    [InlineData("2026-11-05", 14)]
    [InlineData("2030-11-04", 17)]
    public void Age_is_counted_in_full_years(string on, int age) => Assert.Equal(age, ConsentRules.AgeOn(Born, Day(on)));

    [Fact]
    public void Who_is_born_on_the_29th_of_February_turns_a_year_older_on_the_1st_of_March()
    {
        var born = new DateOnly(2012, 2, 29);

        Assert.Equal(13, ConsentRules.AgeOn(born, new(2026, 2, 28)));
        Assert.Equal(14, ConsentRules.AgeOn(born, new(2026, 3, 1)));
        Assert.Equal(new(2026, 3, 1), ConsentRules.BirthdayOf(born, 14));
        Assert.Equal(new(2028, 2, 29), ConsentRules.BirthdayOf(born, 16));
    }

    [Fact]
    public void The_signers_change_at_fourteen_and_eighteen()
    {
        Assert.Equal([ConsentSigner.Representative], ConsentRules.WhoSigns(Born, Day("2026-11-04")));
        Assert.Equal([ConsentSigner.Representative, ConsentSigner.Self], ConsentRules.WhoSigns(Born, Day("2026-11-05")));
        Assert.Equal([ConsentSigner.Self], ConsentRules.WhoSigns(Born, Day("2030-11-05")));
    }

    [Fact]
    public void A_child_needs_the_representative_only()
    {
        Assert.Equal(ConsentState.Missing, Judge("2026-10-01"));
        Assert.Equal(ConsentState.RepresentativeMissing, JudgeWith("2026-10-01", [Self("2026-09-01")], Day("2012-01-01")));
        Assert.Equal(ConsentState.Valid, Judge("2026-10-01", Parent("2026-09-01")));
    }

    [Fact]
    public void From_fourteen_both_sign()
    {
        Assert.Equal(ConsentState.SelfMissing, Judge("2027-02-01", Parent("2026-09-01")));
        Assert.Equal(ConsentState.Valid, Judge("2027-02-01", Parent("2026-09-01"), Self("2026-12-01")));
    }

    [Fact]
    public void The_fourteenth_birthday_leaves_thirty_days_for_the_own_signature()
    {
        Assert.Equal(ConsentState.NeedsRenewal, Judge("2026-11-05", Parent("2026-09-01")));
        Assert.Equal(ConsentState.NeedsRenewal, Judge("2026-12-05", Parent("2026-09-01")));
        Assert.Equal(ConsentState.SelfMissing, Judge("2026-12-06", Parent("2026-09-01")));
        Assert.Equal(ConsentState.Missing, Judge("2026-11-10"));
    }

    [Fact]
    public void A_paper_that_a_minor_signed_does_not_count_for_the_adult()
    {
        Consent[] asMinor = [Parent("2028-09-01"), Self("2028-09-01")];

        Assert.Equal(ConsentState.NeedsRenewal, Judge("2030-11-20", asMinor));
        Assert.Equal(ConsentState.Missing, Judge("2030-12-20", asMinor));
        Assert.Equal(ConsentState.Valid, Judge("2030-12-20", [.. asMinor, Self("2030-10-20")]));
    }

    [Fact]
    public void A_term_ends_with_its_last_day()
    {
        var paper = Parent("2026-01-10") with { ValidUntil = Day("2026-06-30") };

        Assert.Equal(ConsentState.Valid, Judge("2026-06-30", paper));
        Assert.Equal(ConsentState.Expired, Judge("2026-07-01", paper));
        Assert.Equal(ConsentState.Valid, Judge("2026-07-01", paper, Parent("2026-06-20")));
    }

    [Fact]
    public void A_withdrawal_counts_from_its_day_until_a_newer_paper()
    {
        var withdrawn = Parent("2026-01-10") with { WithdrawnOn = Day("2026-05-01") };

        Assert.Equal(ConsentState.Valid, Judge("2026-04-30", withdrawn));
        Assert.Equal(ConsentState.Withdrawn, Judge("2026-05-01", withdrawn));
        Assert.Equal(ConsentState.Withdrawn, Judge("2026-05-01", withdrawn, Parent("2026-02-01")));
        Assert.Equal(ConsentState.Valid, Judge("2026-06-01", withdrawn, Parent("2026-05-20")));
    }

    [Fact]
    public void One_parents_withdrawal_holds_though_the_child_wants_to_stay() => Assert.Equal(
        ConsentState.Withdrawn,
        Judge("2027-05-01", Parent("2026-09-01") with { WithdrawnOn = Day("2027-04-30") }, Self("2026-12-01")));

    [Fact]
    public void Another_kind_of_consent_does_not_help() =>
        Assert.Equal(ConsentState.Missing, Judge("2026-10-01", Parent("2026-09-01") with { Kind = ConsentKind.Publication }));

    [Fact]
    public void Every_verdict_is_explained()
    {
        var verdict = ConsentRules.Judge([Parent("2026-09-01") with { ValidUntil = Day("2026-10-31") }], ConsentKind.Processing, Born, Day("2026-10-01"));

        Assert.Equal(new(ConsentState.Valid, "Согласие действует до 31.10.2026.", Day("2026-10-31")), verdict);
    }

    private static ConsentState Judge(string on, params Consent[] consents) => JudgeWith(on, consents, Born);

    private static ConsentState JudgeWith(string on, Consent[] consents, DateOnly born) =>
        ConsentRules.Judge(consents, ConsentKind.Processing, born, Day(on)).State;

    private static Consent Parent(string signed) => new(ConsentKind.Processing, ConsentSigner.Representative, Day(signed));

    private static Consent Self(string signed) => new(ConsentKind.Processing, ConsentSigner.Self, Day(signed));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
