namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>A piece of a page. Made with <see cref="Of"/>, in which everything that is filled in is encoded unless it is markup itself.</summary>
internal readonly record struct Markup(string Text)
{
    public static readonly Markup Nothing = new("");

    public static Markup Of(MarkupHandler content) => new(content.Text);

    public static Markup If(bool holds, MarkupHandler content) => holds ? new Markup(content.Text) : Nothing;

    public static Markup If(bool holds, Markup content) => holds ? content : Nothing;

    public static Markup Join(params IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));
}
