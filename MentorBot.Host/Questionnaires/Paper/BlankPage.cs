using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>The empty sheet of a questionnaire: what is asked, in words and boxes, with the conditions said in words.</summary>
internal static class BlankPage
{
    /// <summary>The style lies in the page itself, so that a copy of it on a disk prints the same; nothing else may.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Markup Style = new("""
        <style>
        body{font:12pt/1.35 "PT Serif","Liberation Serif",Georgia,serif;max-width:190mm;margin:10mm auto;padding:0 5mm;color:#000;background:#fff}
        h1{font-size:16pt;margin:0 0 4mm}
        .who span{display:inline-block;min-width:60mm;border-bottom:1px solid #000}
        ol{padding-left:8mm}
        li{margin:0 0 5mm;break-inside:avoid}
        p{margin:0 0 1.5mm}
        .if,.hint{font-style:italic;font-size:10.5pt}
        .box{display:inline-block;margin:0 5mm 1mm 0}
        .box::before{content:"☐ "}
        .point{display:inline-block;min-width:8mm;padding:1mm;margin-right:1mm;border:1px solid #000;border-radius:2mm;text-align:center}
        .line{border-bottom:1px solid #000;height:8mm}
        .short{display:inline-block;border-bottom:1px solid #000;min-width:40mm;height:6mm}
        table{border-collapse:collapse;width:100%}
        th,td{border:1px solid #000;padding:1mm;text-align:left;font-weight:normal;height:8mm;vertical-align:top}
        </style>
        """);

    public static PageResult Result(Questionnaire questionnaire) => new(Of(questionnaire), contentSecurityPolicy: ContentSecurityPolicy);

    private static Markup Of(Questionnaire questionnaire)
    {
        var asked = questionnaire.Items.Where(item => item.Type.IsAsked).ToList();
        var numbers = asked.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index + 1);
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{questionnaire.TitleRu}</title>
            {Style}
            </head>
            <body>
            <h1>{questionnaire.TitleRu}</h1>
            <p class="who">Кто отвечает: <span>&nbsp;</span> Дата: <span>&nbsp;</span></p>
            <p class="hint">Бланк {questionnaire.Code}, версия {questionnaire.Version}. Пожалуйста, не пишите фамилии, адреса, телефоны и диагнозы других людей.</p>
            <ol>{asked.Select(item => Line(item, questionnaire, numbers))}</ol>
            </body>
            </html>

            """);
    }

    private static Markup Line(Item item, Questionnaire questionnaire, Dictionary<string, int> numbers)
    {
        var condition = item.Condition is { } when ? ConditionInWords.Of(when, questionnaire, numbers) : null;
        return Markup.Of($"""
            <li>{Markup.If(condition is not null, $"""<p class="if">{condition}</p>""")}<p>{PromptOnPaper(item)}{Markup.If(!item.Required, $" <small>(можно пропустить)</small>")}</p>{Markup.If(item.Hint is not null, $"""<p class="hint">{item.Hint}</p>""")}{Place(item)}</li>

            """);
    }

    private static string PromptOnPaper(Item item) =>
        Vocabulary.Placeholders.Aggregate(item.Prompt, (text, placeholder) => text.Replace($"{{{placeholder}}}", "________", StringComparison.Ordinal));

    /// <summary>Room for the answer.</summary>
    private static Markup Place(Item item) => item.Type switch
    {
        // An author who explains a scale may turn it round.
        ScaleType scale when item.Hint is not null => Points(scale),
        ScaleType scale => Markup.Of($"""<p class="hint">{EngineTexts.Russian.ScaleHint(scale.Min, scale.Max)}</p>{Points(scale)}"""),
        YesNoType => Boxes([EngineTexts.Russian.Yes, EngineTexts.Russian.No]),
        SingleType single => Boxes(single.Options.All.Select(option => option.Label)),
        MultiType multi => Markup.Of($"""<p class="hint">{Several(multi)}</p>{Boxes(multi.Options.All.Select(option => option.Label))}"""),
        NumberType or DateType or TimeType => Markup.Of($"""<p><span class="short"></span></p>"""),
        DatesType dates => Markup.Join(Enumerable.Repeat(Markup.Of($"""<p><span class="short"></span></p>"""), dates.Max)),
        ListType list => Table(list),
        TextType text => Lines(text.MaxLength > 200 ? 3 : 1),
        PickType { Max: { } most } => Lines(most),
        PickType => Lines(2),
        NoteType => Markup.Nothing,
        FileType => Markup.Of($"""<p class="hint">Приложите к этому листу.</p>"""),
        _ => Lines(1),
    };

    private static string Several(MultiType multi) => multi.Max < multi.Options.All.Count
        ? $"Можно отметить до {multi.Max.ToString(CultureInfo.InvariantCulture)}."
        : "Можно отметить несколько.";

    private static Markup Points(ScaleType scale) => Markup.Of($"""
        <p>{Enumerable.Range(scale.Min, scale.Max - scale.Min + 1).Select(point => Markup.Of($"""<span class="point">{point}</span>"""))}</p>
        """);

    private static Markup Boxes(IEnumerable<string> labels) => Markup.Of($"""
        <p>{labels.Select(label => Markup.Of($"""<span class="box">{label}</span> """))}</p>
        """);

    private static Markup Lines(int count) => Markup.Join(Enumerable.Repeat(Markup.Of($"""<p class="line"></p>"""), count));

    private static Markup Table(ListType list) => Markup.Of($"""
        <table><tr>{list.Fields.Select(field => Markup.Of($"<th>{field.Label}</th>"))}</tr>{Enumerable.Repeat(Markup.Of($"<tr>{list.Fields.Select(_ => Markup.Of($"<td></td>"))}</tr>"), Math.Min(list.Max, 6))}</table>
        """);
}
