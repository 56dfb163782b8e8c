using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>The inputs of one item.</summary>
/// <param name="About">The attributes that tie an input to its hint and its mistake.</param>
internal sealed record ControlBox(string Name, ItemView Item, Entries Entries, Markup About, PageTexts Texts)
{
    public string Id => InputNames.Id(Name);

    public string Entered => Entries.One(Name);
}

/// <summary>Draws the inputs of an item by its kind.</summary>
internal static class AnswerControl
{
    /// <summary>A longer list is a drop-down, in which the keyboard searches.</summary>
    private const int MostRadios = 12;

    /// <summary>Whether the item is a group of inputs, which needs a legend, and not one input with a label.</summary>
    public static bool IsGroup(ItemView item) =>
        item.Kind is ItemKind.Scale or ItemKind.YesNo or ItemKind.Dates or ItemKind.List or ItemKind.Note || item.IsMultiple || IsEmptyPick(item) || item.IsOrdered || IsRadios(item);

    public static Markup Draw(ControlBox box) => box.Item switch
    {
        { Kind: ItemKind.Note } => Markup.Nothing,
        _ when IsEmptyPick(box.Item) => Markup.Nothing, // The hint says that the list is empty yet.
        { Kind: ItemKind.List } => RowControl.Draw(box),
        { Kind: ItemKind.Dates } => DateControl.DrawSeveral(box),
        { Kind: ItemKind.Scale } => ChoiceControl.DrawScale(box),
        { IsOrdered: true } => ChoiceControl.DrawPlaces(box),
        { IsMultiple: true } => ChoiceControl.DrawCheckboxes(box),
        _ when IsRadios(box.Item) => ChoiceControl.DrawRadios(box),
        { Options.Count: > 0 } => ChoiceControl.DrawSelect(box, box.Name, box.Id, box.About, box.Entered),
        { Kind: ItemKind.Date } => DateControl.DrawOne(box),
        { Kind: ItemKind.File } => FileControl.Draw(box),
        _ => TextControl.Draw(box),
    };

    private static bool IsEmptyPick(ItemView item) => item is { Kind: ItemKind.Pick, Options.Count: 0 };

    private static bool IsRadios(ItemView item) => !item.IsMultiple && item.Options.Count is > 0 and <= MostRadios;
}
