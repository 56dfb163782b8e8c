using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// Every sentence of the questionnaire engine in one language. The words stand in <c>Texts/LANGUAGE.texts.json</c>, so that
/// a language more is a file more; this class says which sentences there are and what goes into each.
/// </summary>
public sealed class EngineTexts
{
    /// <summary>Marks of buttons that are the same in every language.</summary>
    public const string PreviousPage = "‹";
    public const string NextPage = "›";
    public const string SelectedMark = "✅ ";
    public const string EditMark = "✏️ ";

    private static readonly ConcurrentDictionary<string, EngineTexts> Loaded = new();

    private readonly FrozenDictionary<string, TextTemplate> _texts;
    private readonly PluralRule _plural;
    private readonly NumberFormatInfo _numbers;
    private readonly string _dateFormat;

    /// <param name="pages">Of the pages; null for those of the basic language.</param>
    internal EngineTexts(LanguageFile file, LanguageFile? pages = null)
    {
        _plural = PluralRules.Find(file.Plural!);
        _numbers = new NumberFormatInfo { NumberDecimalSeparator = file.DecimalSeparator! };
        _dateFormat = file.DateFormat!;
        Pages = new PageTexts(pages ?? LanguageResources.ReadPages(Language.Basic), _plural, Date);
        Months = file.Months!;
        Weekdays = file.Weekdays!;
        YesWords = file.YesWords!;
        NoWords = file.NoWords!;
        _texts = file.Texts.ToFrozenDictionary(text => char.ToUpperInvariant(text.Key[0]) + text.Key[1..], text => new TextTemplate(text.Value));
        foreach (var (key, template) in _texts)
        {
            if (template.FormCounts.Any(count => count != _plural.Forms)) throw new InvalidDataException($"A word of the text “{key}” has not {_plural.Forms} forms.");
        }
    }

    /// <summary>Russian that says «вы»: the basic language.</summary>
    public static EngineTexts Russian { get; } = Of(Language.Basic);

    /// <summary>The names of the languages that have a file.</summary>
    public static IReadOnlyList<string> Languages => LanguageResources.Names;

    /// <summary>The sentences in a language; a language without a file gets those that it falls back to.</summary>
    public static EngineTexts Of(string language) => Loaded.TryGetValue(language, out var texts)
        ? texts
        : Loaded.GetOrAdd(LanguageResources.Nearest(language), name => new EngineTexts(LanguageResources.Read(name), LanguageResources.ReadPages(name)));

    /// <summary>The sentences of the web pages.</summary>
    public PageTexts Pages { get; }

    public IReadOnlyList<string> Months { get; }

    public IReadOnlyList<string> Weekdays { get; }

    public IReadOnlyList<string> YesWords { get; }

    public IReadOnlyList<string> NoWords { get; }

    // Buttons
    public string Yes => Text();
    public string No => Text();
    public string Ready => Text();
    public string Skip => Text();
    public string Back => Text();
    public string Keep => Text();
    public string Decline => Text();
    public string Send => Text();
    public string Confirm => Text();
    public string Next => Text();
    public string AddRow => Text();
    public string RemoveRow => Text();
    public string RemoveDate => Text();
    public string WholeList => Text();
    public string Today => Text();
    public string Yesterday => Text();
    public string Tomorrow => Text();
    public string Calendar => Text();
    public string HideCalendar => Text();

    // What is shown
    public string Reminder => Text();
    public string SummaryQuestion => Text();
    public string Skipped => Text();
    public string Declined => Text();
    public string NotInList => Text();
    public string Thanks => Text();
    public string Read => Text();
    public string Photo => Text();

    public string Progress(int number, int total) => Fill(nameof(Progress), ("number", number), ("total", total));

    public string CurrentAnswer(string answer) => Fill(nameof(CurrentAnswer), ("answer", answer));

    public string Proposed(string label) => Fill(nameof(Proposed), ("label", label));

    public string RowField(int row, string label) => Fill(nameof(RowField), ("row", row), ("label", label));

    public string RowsHint(int count, int max) => Fill(nameof(RowsHint), ("count", count), ("max", max));

    // Notices
    public string Closed => Text();
    public string Stale => Text();
    public string FirstQuestion => Text();
    public string NotNow => Text();
    public string UnknownButton => Text();
    public string SummaryTyped => Text();
    public string Forwarded => Text();
    public string RestOfLongText => Text();
    public string SentTogether => Text();
    public string CorrectedLate => Text();
    public string StillMissing => Text();
    public string NothingTyped => Text();
    public string ChooseOption => Text();
    public string ChooseOptions => Text();
    public string ChooseYesNo => Text();
    public string NothingFound => Text();
    public string NotInListAnyMore => Text();
    public string NotADate => Text();
    public string ImpossibleDate => Text();
    public string DateTooFar => Text();
    public string YearMissing => Text();
    public string DateTwice => Text();
    public string NotATime => Text();
    public string NotALink => Text();
    public string NotAPhone => Text();
    public string PhoneAbroad => Text();
    public string UnknownValue => Text();
    public string ConstraintFailed => Text();
    public string ConfirmOrCorrect => Text();
    public string AddRowOrReady => Text();
    public string PressNext => Text();

    public string PhotoExpected => OfFile();
    public string DocumentExpected => OfFile();
    public string FileExpected => OfFile();
    public string PhotoNotDocument => OfFile();
    public string DocumentNotPhoto => OfFile();
    public string FileTooLarge => OfFile();

    public string PhoneDigits(int count) => Fill(nameof(PhoneDigits), ("count", count));

    public string Earlier(DateOnly bound) => Fill(nameof(Earlier), ("date", Date(bound)));

    public string Later(DateOnly bound) => Fill(nameof(Later), ("date", Date(bound)));

    public string TooShort(int length, int min) => Fill(nameof(TooShort), ("length", length), ("min", min));

    public string TooLong(int length, int max) => Fill(nameof(TooLong), ("length", length), ("max", max));

    public string AtMost(int max) => Fill(nameof(AtMost), ("max", max));

    public string AtLeast(int min) => Fill(nameof(AtLeast), ("min", min));

    public string ExclusiveAlone(string label) => Fill(nameof(ExclusiveAlone), ("label", label));

    public string TooManyDates(int max) => Fill(nameof(TooManyDates), ("max", max));

    public string TooFewDates(int min) => Fill(nameof(TooFewDates), ("min", min));

    public string TooFewRows(int min) => Fill(nameof(TooFewRows), ("min", min));

    public string TooManyRows(int max) => Fill(nameof(TooManyRows), ("max", max));

    public string NumberExpected(decimal min, decimal max, int decimals) => max >= NumberType.NoUpperBound
        ? Fill(decimals == 0 ? "AnyWholeNumberExpected" : "AnyNumberExpected")
        : decimals == 0
        ? Fill("WholeNumberExpected", ("min", Number(min)), ("max", Number(max)))
        : Fill(nameof(NumberExpected), ("min", Number(min)), ("max", Number(max)), ("decimals", decimals));

    // Hints
    public string ProfileHint => Text();
    public string ProfileEmptyHint => Text();
    public string DateHint => Text();
    public string FullDateHint => Text();
    public string TimeHint => Text();
    public string LinkHint => Text();
    public string ContactHint => Text();
    public string SourceEmpty => Text();
    public string SearchHint => Text();
    public string OrderHint => Text();

    public string PhotoHint => OfFile();
    public string DocumentHint => OfFile();
    public string FileHint => OfFile();

    public string DatesHint(int min, int max) => max == 1 ? DateHint : Fill(nameof(DatesHint), ("min", min), ("max", max));

    public string TextHint(int min, int max) => min > 1 ? Fill("TextRangeHint", ("min", min), ("max", max)) : Fill(nameof(TextHint), ("max", max));

    public string ScaleHint(int min, int max) => Fill(nameof(ScaleHint), ("min", min), ("max", max));

    public string ChooseUpTo(int min, int? max) => max is not { } most
        ? Fill("ChooseSeveral")
        : min > 1 ? Fill("ChooseFromTo", ("min", min), ("max", most)) : Fill(nameof(ChooseUpTo), ("max", most));

    public string Unsupported(UnsupportedInput input) => Fill(input == UnsupportedInput.Other ? nameof(Unsupported) : nameof(Unsupported) + input);

    public string Number(decimal number) => number.ToString("0.##########", _numbers);

    public string Date(DateOnly date) => date.ToString(_dateFormat, CultureInfo.InvariantCulture);

    private string Text([CallerMemberName] string key = "") => _texts[key].Fill(_plural, []);

    private string OfFile([CallerMemberName] string key = "") => Fill(key, ("most", FileType.MostMegabytes));

    private string Fill(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts[key].Fill(_plural, values);
}
