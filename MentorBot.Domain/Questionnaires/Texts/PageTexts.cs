using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>A page on which nothing is answered.</summary>
/// <param name="Title">What has happened, in short.</param>
/// <param name="What">What has happened.</param>
/// <param name="Todo">What to do about it.</param>
public sealed record NoticeTexts(string Title, string What, string Todo);

/// <summary>
/// The sentences of the web pages of questionnaires in one language; those of the questions come with the questions. They
/// stand in <c>LANGUAGE.pages.json</c>. What a person reads says neither «ты» nor «вы», so that it suits every reader; the
/// sheet of paper is the curator's.
/// </summary>
public sealed class PageTexts
{
    private readonly FrozenDictionary<string, TextTemplate> _texts;
    private readonly PluralRule _plural;
    private readonly Func<DateOnly, string> _date;

    internal PageTexts(LanguageFile file, PluralRule plural, Func<DateOnly, string> date)
    {
        (_plural, _date) = (plural, date);
        _texts = file.Texts.ToFrozenDictionary(text => char.ToUpperInvariant(text.Key[0]) + text.Key[1..], text => new TextTemplate(text.Value));
    }

    // Buttons
    public string Begin => Text();
    public string Next => Text();
    public string Change => Text();
    public string AddRow => Text();
    public string Refresh => Text();
    public string CheckSheet => Text();
    public string Mend => Text();
    public string Save => Text();

    // Around the questions
    public string ChooseOne => Text();
    public string Proposed => Text();
    public string FileIsKept => Text();
    public string NotOnPaper => Text();
    public string SummaryTitle => Text();
    public string MistakeTitle => Text();
    public string MistakePrefix => Text();
    public string AnsweredOn => Text();
    public string AnsweredOnMissing => Text();
    public string AnsweredOnImpossible => Text();
    public string SheetTitle => Text();
    public string SheetCheckTitle => Text();
    public string PrintBlank => Text();
    public string StaleNote => Text();
    public string Welcome => Text();
    public string WelcomeToSheet => Text();
    public string OneBrowser => Text();

    public string Progress(int number, int total) => Fill(nameof(Progress), ("number", number), ("total", total));

    public string Row(int number) => Fill(nameof(Row), ("number", number));

    public string RemoveRow(int number) => Fill(nameof(RemoveRow), ("number", number));

    public string Place(int number) => Fill(nameof(Place), ("number", number));

    public string DateNumber(int number) => Fill(nameof(DateNumber), ("number", number));

    public string ChangeAnswer(int number) => Fill(nameof(ChangeAnswer), ("number", number));

    // Said where nothing was entered
    public string RowMissing => Text();
    public string DatesMissing => Text();
    public string ChoicesMissing => Text();
    public string ChoiceMissing => Text();
    public string DateMissing => Text();
    public string TimeMissing => Text();
    public string FileMissing => Text();
    public string NumberMissing => Text();
    public string AnswerMissing => Text();

    public string FieldMissing(int row, string label) => Fill(nameof(FieldMissing), ("row", row), ("label", label));

    // Hints
    public string OrderHint => Text();
    public string ChooseSeveral => Text();
    public string ContactHint => Text();
    public string ProfileHint => Text();

    public string DatesHint(int min, int max) => Fill(nameof(DatesHint), ("min", min), ("max", max));

    public string RowsHint(int min, int max) => Fill(nameof(RowsHint), ("min", min), ("max", max));

    public string ChooseAtLeast(int min) => Fill(nameof(ChooseAtLeast), ("min", min));

    public string ChooseFromTo(int min, int max) => Fill(nameof(ChooseFromTo), ("min", min), ("max", max));

    public string ChooseUpTo(int max) => Fill(nameof(ChooseUpTo), ("max", max));

    public string TextHint(int min, int max) => min > 1 ? Fill("TextRangeHint", ("min", min), ("max", max)) : Fill(nameof(TextHint), ("max", max));

    // Files
    public string PhotoWanted => Text();
    public string DocumentWanted => Text();
    public string FileWanted => Text();
    public string UploadTooLarge => Text();
    public string UploadUnknown => Text();
    public string UploadIsPhoto => Text();
    public string UploadIsDocument => Text();

    // Pages on which nothing is answered
    public NoticeTexts OtherBrowser => Notice();
    public NoticeTexts LinkExpired => Notice();
    public NoticeTexts LinkRevoked => Notice();
    public NoticeTexts TooManyWrong => Notice();
    public NoticeTexts NoSuchLink => Notice();
    public NoticeTexts Sent => Notice();
    public NoticeTexts WindowOver => Notice();
    public NoticeTexts Waived => Notice();
    public NoticeTexts ConsentWithdrawn => Notice();
    public NoticeTexts OpensLater => Notice();
    public NoticeTexts ConsentMissing => Notice();
    public NoticeTexts GateClosed => Notice();
    public NoticeTexts Unreadable => Notice();
    public NoticeTexts FileTooLarge => Notice();

    public NoticeTexts OpensOn(DateOnly day) => OpensLater with { What = Fill(nameof(OpensOn), ("date", _date(day))) };

    /// <param name="reason">Why, in words.</param>
    public NoticeTexts Refused(string reason) => new(Fill("RefusedTitle"), reason, Fill("RefusedTodo"));

    /// <param name="whose">Whose sheet it was.</param>
    public NoticeTexts Saved(string whose) => new(Fill("SavedTitle"), whose, Fill("SavedTodo"));

    private NoticeTexts Notice([CallerMemberName] string key = "") => new(Fill(key + "Title"), Fill(key + "What"), Fill(key + "Todo"));

    private string Text([CallerMemberName] string key = "") => Fill(key);

    private string Fill(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts[key].Fill(_plural, values);
}
