using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

internal static class DateControl
{
    private const int MostShown = 12;

    public static Markup DrawOne(ControlBox box) => Input(box.Id, box.Name, box.Entered, box.Item.Bounds, box.About);

    /// <summary>One input for each date that may be given; those that stay empty do not count.</summary>
    public static Markup DrawSeveral(ControlBox box)
    {
        var entered = box.Entries.Many(box.Name);
        var shown = Math.Max(entered.Count, Math.Min((int)(box.Item.Max ?? MostShown), MostShown));
        return Markup.Of($"""
            <ol class="dates">{Enumerable.Range(0, shown).Select(index => One(box, index, entered.ElementAtOrDefault(index) ?? ""))}</ol>
            """);
    }

    private static Markup One(ControlBox box, int index, string entered)
    {
        var id = $"{box.Id}-{index}";
        return Markup.Of($"""
            <li><label for="{id}">{box.Texts.DateNumber(index + 1)}</label>{Input(id, box.Name, entered, box.Item.Bounds, Markup.Nothing)}</li>
            """);
    }

    private static Markup Input(string id, string name, string entered, DateBounds bounds, Markup about) => Markup.Of($"""
        <input type="date" id="{id}" name="{name}" value="{entered}" class="short"{Bound("min", bounds.From)}{Bound("max", bounds.To)}{about}>
        """);

    private static Markup Bound(string attribute, DateOnly? day) => day is { } known ? Markup.Of($" {attribute}=\"{TextValue.Of(known).Text}\"") : Markup.Nothing;
}
