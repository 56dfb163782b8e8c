using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>Encodes what is filled into markup, so that nothing a person wrote can become a part of the page.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler(int literalLength, int formattedCount)
{
    /// <summary>Letters of all languages stay as they are; the signs of markup do not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

    public string Text => text.ToString();

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? value) => text.Append(value is null ? "" : Encoder.Encode(value));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => text.Append(markup.Text);

    public void AppendFormatted(IEnumerable<Markup> pieces) => text.AppendJoin("", pieces.Select(piece => piece.Text));
}
