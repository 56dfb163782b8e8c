using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

internal static class TextControl
{
    private const int FitsOneLine = 100;

    public static Markup Draw(ControlBox box) => box.Item.Kind switch
    {
        ItemKind.Number => Input(box, "text", Markup.Of($" inputmode=\"{(box.Item.Decimals > 0 ? "decimal" : "numeric")}\" class=\"short\"")),
        ItemKind.Time => Input(box, "time", Markup.Of($" class=\"short\"")),
        ItemKind.Link => Input(box, "url", Markup.Of($" inputmode=\"url\"")),
        ItemKind.Contact => Input(box, "tel", Markup.Of($" inputmode=\"tel\" autocomplete=\"tel\"")),
        ItemKind.Profile => Input(box, "text", Markup.Nothing),
        _ when box.Item.MaxLength <= FitsOneLine => Input(box, "text", Markup.Nothing),
        _ => Area(box),
    };

    private static Markup Input(ControlBox box, string type, Markup more) => Markup.Of($"""
        <input type="{type}" id="{box.Id}" name="{box.Name}" value="{box.Entered}"{Length(box)}{more}{box.About}>
        """);

    // A browser drops the first line break of a text area: one more saves that of a text which begins with one.
    private static Markup Area(ControlBox box) => Markup.Of($"""
        <textarea id="{box.Id}" name="{box.Name}" rows="5"{Length(box)}{box.About}>
        {box.Entered}</textarea>
        """);

    private static Markup Length(ControlBox box) => box.Item.MaxLength is { } most ? Markup.Of($" maxlength=\"{most}\"") : Markup.Nothing;
}
