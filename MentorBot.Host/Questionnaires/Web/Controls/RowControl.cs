using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

/// <summary>A repeated group: all its rows, with buttons that add one and take one away.</summary>
internal static class RowControl
{
    public static Markup Draw(ControlBox box)
    {
        var count = EntryReading.RowCount(box.Name, box.Item, box.Entries);
        var mayShrink = count > (box.Item.Min ?? 1);
        var mayGrow = !(count >= box.Item.Max);
        return Markup.Of($"""
            <input type="hidden" name="{InputNames.RowCount(box.Name)}" value="{count}">
            {Enumerable.Range(0, count).Select(row => Row(box, row, mayShrink))}
            {Markup.If(mayGrow, $"""<button class="quiet" name="{PageCommands.Name}" value="{PageCommands.AddRow(box.Name)}">{box.Texts.AddRow}</button>""")}
            """);
    }

    private static Markup Row(ControlBox box, int row, bool mayShrink) => Markup.Of($"""
        <fieldset class="row"><legend>{box.Texts.Row(row + 1)}</legend>
        {box.Item.Fields.Select(field => Field(box, row, field))}
        {Markup.If(mayShrink, $"""<button class="quiet" name="{PageCommands.Name}" value="{PageCommands.RemoveRow(box.Name, row)}">{box.Texts.RemoveRow(row + 1)}</button>""")}
        </fieldset>
        """);

    private static Markup Field(ControlBox box, int row, FieldView field)
    {
        if (field.Item is { IsRequired: false, Options.Count: 0 }) return Markup.Nothing;
        var inner = new ControlBox(InputNames.OfField(box.Name, row, field.Key), field.Item, box.Entries, Markup.Nothing, box.Texts);
        return AnswerControl.IsGroup(field.Item)
            ? Markup.Of($"""<fieldset class="part"><legend>{field.Label}</legend>{AnswerControl.Draw(inner)}</fieldset>""")
            : Markup.Of($"""<div class="part"><label for="{inner.Id}">{field.Label}</label>{AnswerControl.Draw(inner)}</div>""");
    }
}
