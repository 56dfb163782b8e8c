using System.Globalization;

namespace MentorBot.Domain.Consents;

/// <summary>Who has to sign at which age, and what the papers in hand amount to on a day.</summary>
public static class ConsentRules
{
    public const int AgeOfOwnSignature = 14;
    public const int AgeOfMajority = 18;

    /// <summary>How long before a birthday the notice is given, and how long after it the old papers are tolerated, in days.</summary>
    public const int RenewalDays = 30;

    public static int AgeOn(DateOnly birthDate, DateOnly on)
    {
        var age = on.Year - birthDate.Year;
        return (on.Month, on.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? age - 1 : age;
    }

    /// <summary>The day on which someone turns the age; those born on 29 February turn it on 1 March of a common year.</summary>
    public static DateOnly BirthdayOf(DateOnly birthDate, int age)
    {
        var year = birthDate.Year + age;
        return birthDate is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, birthDate.Month, birthDate.Day);
    }

    public static IReadOnlyList<ConsentSigner> WhoSigns(DateOnly birthDate, DateOnly on) => AgeOn(birthDate, on) switch
    {
        < AgeOfOwnSignature => [ConsentSigner.Representative],
        < AgeOfMajority => [ConsentSigner.Representative, ConsentSigner.Self],
        _ => [ConsentSigner.Self],
    };

    /// <summary>Judges the consents of one kind.</summary>
    public static ConsentVerdict Judge(IReadOnlyList<Consent> consents, ConsentKind kind, DateOnly birthDate, DateOnly on)
    {
        var ofKind = consents.Where(consent => consent.Kind == kind && consent.SignedOn <= on).ToArray();
        var verdict = JudgeSigners(ofKind, WhoSigns(birthDate, on), birthDate, on);
        if (verdict.State is ConsentState.Valid) return verdict;

        return GraceAfterBirthday(ofKind, birthDate, on) ?? verdict;
    }

    private static ConsentVerdict JudgeSigners(Consent[] consents, IReadOnlyList<ConsentSigner> signers, DateOnly birthDate, DateOnly on)
    {
        var papers = signers.Select(signer => PaperOf(consents, signer, birthDate, on)).ToArray();
        if (papers.Any(paper => paper?.WithdrawnOn <= on))
            return new(ConsentState.Withdrawn, "Согласие отозвано. Данные не обрабатываются, пока не подписано новое.");
        if (papers.All(paper => paper is null)) return new(ConsentState.Missing, $"Согласия ещё нет. {Needed(signers)}");
        if (papers[0] is null && signers[0] == ConsentSigner.Representative)
            return new(ConsentState.RepresentativeMissing, "Нужна подпись родителя или законного представителя.");
        if (papers.Any(paper => paper is null))
            return new(ConsentState.SelfMissing, "С 14 лет ученик подписывает согласие и сам: нужна его подпись.");

        var end = papers.Min(paper => paper!.ValidUntil ?? DateOnly.MaxValue);
        if (end < on) return new(ConsentState.Expired, $"Срок согласия истёк {Day(end)}.", end);
        return end == DateOnly.MaxValue ? new(ConsentState.Valid, "Согласие действует.") : new(ConsentState.Valid, $"Согласие действует до {Day(end)}.", end);
    }

    /// <summary>The paper that counts for a signer: the newest; one that a minor signed does not count for the adult.</summary>
    private static Consent? PaperOf(Consent[] consents, ConsentSigner signer, DateOnly birthDate, DateOnly on)
    {
        var adultSince = BirthdayOf(birthDate, AgeOfMajority);
        var signedFrom = on >= adultSince ? adultSince.AddDays(-RenewalDays) : DateOnly.MinValue;
        var own = consents.Where(consent => consent.By == signer && consent.SignedOn >= signedFrom).ToArray();
        var withdrawn = own.Where(consent => consent.WithdrawnOn <= on).MaxBy(consent => consent.WithdrawnOn);
        var standing = own
            .Where(consent => !(consent.WithdrawnOn <= on))
            .OrderByDescending(consent => consent.ValidUntil ?? DateOnly.MaxValue)
            .ThenByDescending(consent => consent.SignedOn)
            .FirstOrDefault();

        // One parent's withdrawal outweighs the other's older signature: the stricter reading protects the child.
        return withdrawn is not null && !(standing?.SignedOn >= withdrawn.WithdrawnOn) ? withdrawn : standing ?? withdrawn;
    }

    private static ConsentVerdict? GraceAfterBirthday(Consent[] consents, DateOnly birthDate, DateOnly on)
    {
        var age = AgeOn(birthDate, on);
        if (age is not (AgeOfOwnSignature or AgeOfMajority)) return null;

        var birthday = BirthdayOf(birthDate, age);
        var lastDay = birthday.AddDays(RenewalDays);
        var dayBefore = birthday.AddDays(-1);
        if (on > lastDay || consents.Any(consent => consent.WithdrawnOn <= on)) return null;

        var before = JudgeSigners(consents, WhoSigns(birthDate, dayBefore), birthDate, dayBefore);
        if (before.State is not ConsentState.Valid || before.ExpiresOn < on) return null;
        return new(
            ConsentState.NeedsRenewal,
            $"Исполнилось {age} лет: до {Day(lastDay)} нужна собственная подпись участника, иначе участие приостановится.",
            lastDay);
    }

    private static string Needed(IReadOnlyList<ConsentSigner> signers) => signers switch
    {
        [ConsentSigner.Self] => "Его подписывает сам участник.",
        [ConsentSigner.Representative] => "Его подписывает родитель или законный представитель.",
        _ => "Его подписывают родитель или законный представитель и сам ученик.",
    };

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
