using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Why a typed phone number was not read.</summary>
public enum PhoneMistake
{
    None,

    /// <summary>The text is no phone number at all.</summary>
    NotAPhone,

    /// <summary>It has too few or too many digits.</summary>
    Digits,

    /// <summary>A number of another country.</summary>
    Abroad,
}

/// <param name="Phone">As <c>+7XXXXXXXXXX</c>; null where it was not read.</param>
/// <param name="Digits">How many digits were written.</param>
public sealed record PhoneReading(string? Phone, PhoneMistake Mistake, int Digits);

/// <summary>Reads a Russian phone number as people write it: +7 912 345-67-89, 8(912)3456789, 912.345.67.89, тел. 8 912 …</summary>
public static partial class PhoneReader
{
    private const int OwnDigits = 10;
    private const int FewestDigits = 5;
    private const int MostDigits = 15;

    public static PhoneReading Read(string typed)
    {
        var text = TypedText.Fold(typed);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!Shape().IsMatch(text) || digits.Length is < FewestDigits or > MostDigits) return Failed(PhoneMistake.NotAPhone, digits);
        var hasPlus = text.Contains('+', StringComparison.Ordinal);
        if (hasPlus && digits[0] != '7') return Failed(PhoneMistake.Abroad, digits);
        var own = digits.Length switch
        {
            // No code of an area begins with 89: that is the 8 of a mobile number that lacks a digit.
            OwnDigits when !hasPlus && !digits.StartsWith("89", StringComparison.Ordinal) => digits,
            OwnDigits + 1 when digits[0] is '7' or '8' => digits[1..],
            _ => null,
        };
        if (own is null) return Failed(PhoneMistake.Digits, digits);

        // 6 and 7 are Kazakhstan; 0, 1, 2 and 5 begin no number.
        return own[0] is '3' or '4' or '8' or '9' ? new PhoneReading("+7" + own, PhoneMistake.None, digits.Length) : Failed(PhoneMistake.Abroad, digits);
    }

    /// <summary>A stored number as it is read: +7 912 345-67-89.</summary>
    public static string Show(string phone) =>
        phone.Length == OwnDigits + 2 ? $"{phone[..2]} {phone[2..5]} {phone[5..8]}-{phone[8..10]}-{phone[10..]}" : phone;

    private static PhoneReading Failed(PhoneMistake mistake, string digits) => new(null, mistake, digits.Length);

    [GeneratedRegex(@"^((мой|мобильный|номер|телефон|тел|моб|т)[\s.:]*)*\(?\+?\(?[0-9][0-9\s().\-–—‑]*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
