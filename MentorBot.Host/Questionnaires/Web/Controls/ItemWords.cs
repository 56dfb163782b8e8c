using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>Which sentences of the pages go with an item.</summary>
internal static class ItemWords
{
    /// <summary>Said where nothing was entered.</summary>
    public static string Missing(ItemView item, PageTexts texts) => item switch
    {
        { Kind: ItemKind.List } => texts.RowMissing,
        { Kind: ItemKind.Dates } => texts.DatesMissing,
        { IsMultiple: true } => texts.ChoicesMissing,
        { Kind: ItemKind.Scale or ItemKind.YesNo } or { Options.Count: > 0 } => texts.ChoiceMissing,
        { Kind: ItemKind.Date } => texts.DateMissing,
        { Kind: ItemKind.Time } => texts.TimeMissing,
        { Kind: ItemKind.File } => texts.FileMissing,
        { Kind: ItemKind.Number } => texts.NumberMissing,
        _ => texts.AnswerMissing,
    };

    /// <summary>How the inputs of the item are meant; empty where they speak for themselves.</summary>
    public static string HintOf(ItemView item, EngineTexts texts) => item switch
    {
        { Kind: ItemKind.Scale, Hint: null, Min: { } min, Max: { } max } => texts.ScaleHint((int)min, (int)max),
        { Kind: ItemKind.Number, Min: { } min, Max: { } max } => texts.NumberExpected(min, max, item.Decimals),
        { Kind: ItemKind.Dates } => texts.Pages.DatesHint((int)(item.Min ?? 0), (int)(item.Max ?? 0)),
        { Kind: ItemKind.List } => texts.Pages.RowsHint((int)(item.Min ?? 0), (int)(item.Max ?? 0)),
        { Kind: ItemKind.Pick, Options.Count: 0 } => texts.SourceEmpty,
        { IsOrdered: true } => texts.Pages.OrderHint,
        { IsMultiple: true } => SeveralOptions(item, texts.Pages),
        { Kind: ItemKind.Text, MaxLength: { } max } => texts.Pages.TextHint(item.MinLength ?? 0, max),
        { Kind: ItemKind.File } => FileWanted(item, texts.Pages),
        { Kind: ItemKind.Contact } => texts.Pages.ContactHint,
        { Kind: ItemKind.Profile } => texts.Pages.ProfileHint,
        _ => "",
    };

    /// <summary>Which files are taken.</summary>
    public static string FileWanted(ItemView item, PageTexts texts) => item.Accepts switch
    {
        FileKinds.Photo => texts.PhotoWanted,
        FileKinds.Document => texts.DocumentWanted,
        _ => texts.FileWanted,
    };

    private static string SeveralOptions(ItemView item, PageTexts texts)
    {
        var most = item.Max < item.Options.Count ? (int?)item.Max : null;
        if (item.Min > 1) return most is { } bound ? texts.ChooseFromTo((int)item.Min, bound) : texts.ChooseAtLeast((int)item.Min);
        return most is { } upTo ? texts.ChooseUpTo(upTo) : texts.ChooseSeveral;
    }
}
