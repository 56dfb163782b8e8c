using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

internal static class ChoiceControl
{
    public static Markup DrawRadios(ControlBox box)
    {
        var isSomethingChosen = box.Item.Options.Any(option => option.Code == box.Entered);
        return Markup.Of($"""
            <div class="choices">{box.Item.Options.Select(option =>
                Choice(box, "radio", option, option.Code == box.Entered || (!isSomethingChosen && option.IsProposed)))}</div>
            """);
    }

    public static Markup DrawCheckboxes(ControlBox box)
    {
        var chosen = box.Entries.Many(box.Name);
        return Markup.Of($"""
            <div class="choices">{box.Item.Options.Select(option => Choice(box, "checkbox", option, chosen.Contains(option.Code)))}</div>
            """);
    }

    public static Markup DrawScale(ControlBox box)
    {
        var points = Enumerable.Range((int)box.Item.Min!, (int)(box.Item.Max! - box.Item.Min!) + 1).Select(point => point.ToString(CultureInfo.InvariantCulture));
        return Markup.Of($"""
            <div class="scale">{points.Select(point => Choice(box, "radio", new ViewOption(point, point), point == box.Entered))}</div>
            """);
    }

    /// <summary>One drop-down for each place.</summary>
    public static Markup DrawPlaces(ControlBox box) => Markup.Join(Enumerable.Range(0, EntryReading.PlaceCount(box.Item)).Select(place =>
    {
        var name = InputNames.OfPlace(box.Name, place);
        var id = InputNames.Id(name);
        return Markup.Of($"""
            <div class="place"><label for="{id}">{box.Texts.Place(place + 1)}</label>{DrawSelect(box, name, id, Markup.Nothing, box.Entries.One(name))}</div>
            """);
    }));

    public static Markup DrawSelect(ControlBox box, string name, string id, Markup about, string chosen) => Markup.Of($"""
        <select id="{id}" name="{name}"{about}><option value="">{box.Texts.ChooseOne}</option>{box.Item.Options.Select(option =>
            Markup.Of($"""<option value="{option.Code}"{Selected(option.Code == chosen)}>{Capital(option.Label)}</option>"""))}</select>
        """);

    private static Markup Choice(ControlBox box, string type, ViewOption option, bool isChosen)
    {
        var id = $"{box.Id}-{option.Code}";
        return Markup.Of($"""
            <div class="choice"><input type="{type}" id="{id}" name="{box.Name}" value="{option.Code}"{Checked(isChosen)}><label for="{id}">{Capital(option.Label)}{Markup.If(option.IsProposed, $" <small>{box.Texts.Proposed}</small>")}</label></div>
            """);
    }

    private static Markup Checked(bool holds) => Markup.If(holds, $" checked");

    private static Markup Selected(bool holds) => Markup.If(holds, $" selected");

    private static string Capital(string label) => label.Length > 0 ? char.ToUpperInvariant(label[0]) + label[1..] : label;
}
