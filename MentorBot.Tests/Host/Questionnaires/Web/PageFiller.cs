using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>Fills in any questionnaire, going by what the page shows and nothing else.</summary>
internal sealed partial class PageFiller(PageVisitor visitor, Random random)
{
    private const int MostSteps = 300;

    private static readonly DateOnly SomeDay = new(2026, 9, 15);

    /// <returns>The questions in the order in which they were asked.</returns>
    public async Task<List<string>> FillAsync()
    {
        var asked = new List<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            if (visitor.IsSummary)
            {
                await visitor.PressAsync("Отправить");
                Assert.Equal("", visitor.Mistakes);
            }
            else if (visitor.IsAsked)
            {
                asked.Add(visitor.Heading.Length > 0 ? visitor.Heading : visitor.Page.QuerySelector(".question")!.TextContent);
                await AnswerAsync();
            }
            else
            {
                return asked;
            }
        }

        throw new InvalidOperationException($"The questionnaire never ends: {visitor.Text}");
    }

    /// <summary>Gives the question that is asked some answer.</summary>
    public async Task AnswerOnceAsync()
    {
        FillOnce();
        await visitor.PressAsync("Дальше");
        Assert.Equal("", visitor.Mistakes);
    }

    /// <summary>Fills in some answer, and presses nothing.</summary>
    public void FillOnce() => FillInputs(1);

    private async Task AnswerAsync()
    {
        var before = visitor.Heading;
        var away = visitor.Buttons.Where(button => button is "Пропустить" or "Не хочу отвечать").ToList();
        if (away.Count > 0 && random.Next(6) == 0)
        {
            await visitor.PressAsync(away[random.Next(away.Count)]);
            return;
        }

        for (var count = 1; count <= 3; count++)
        {
            FillInputs(count);
            await visitor.PressAsync("Дальше");
            if (visitor.Mistakes.Length == 0) return;
        }

        Assert.Fail($"«{before}» takes no answer: {visitor.Mistakes}");
    }

    /// <param name="count">How many to choose where several may be.</param>
    private void FillInputs(int count)
    {
        foreach (var group in visitor.Page.QuerySelectorAll(".item input,.item select,.item textarea").Where(input => input.GetAttribute("type") != "hidden").GroupBy(input => input.GetAttribute("name")!).ToList())
        {
            var first = group.First();
            string[] values = first switch
            {
                IHtmlInputElement { Type: "radio" } => [Any([.. group.Select(input => input.GetAttribute("value")!)])],
                IHtmlInputElement { Type: "checkbox" } => [.. group.Select(input => input.GetAttribute("value")!).Take(count)],
                IHtmlSelectElement select when IsFirstPlace(group.Key) => [Any([.. select.Options.Select(option => option.Value).Where(value => value.Length > 0)])],
                IHtmlSelectElement => [""],
                _ => [Text(first)],
            };
            visitor.Fill(group.Key, values);
        }
    }

    /// <summary>Of places in an order only the first is taken: an option may stand at one place only.</summary>
    private static bool IsFirstPlace(string name) => !PlaceName().IsMatch(name) || name.EndsWith(".0", StringComparison.Ordinal);

    private string Any(IReadOnlyList<string> values) => values[random.Next(values.Count)];

    private string Text(IElement input) => (input.GetAttribute("type"), input.GetAttribute("inputmode")) switch
    {
        ("date", _) => Day(input),
        ("time", _) => "10:30",
        ("tel", _) => "8 912 345-67-89",
        ("url", _) => "https://school.ru/delo",
        (_, "numeric" or "decimal") => Number(input),
        _ => Words(input),
    };

    private string Day(IElement input)
    {
        var day = Parsed(input.GetAttribute("max")) is { } last ? last.AddDays(-random.Next(3)) : (Parsed(input.GetAttribute("min")) ?? SomeDay).AddDays(random.Next(3));
        return TextValue.Of(Parsed(input.GetAttribute("min")) is { } first && day < first ? first : day).Text;
    }

    private static DateOnly? Parsed(string? text) => text is null ? null : new TextValue(text).AsDate();

    /// <summary>The hint says from what to what.</summary>
    private static string Number(IElement input)
    {
        var hint = input.Owner!.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent;
        return Digits().Matches(hint).Select(match => decimal.Parse(match.Value.Replace(',', '.'), CultureInfo.InvariantCulture)).Take(2).Max().ToString(CultureInfo.InvariantCulture);
    }

    private string Words(IElement input)
    {
        var most = int.TryParse(input.GetAttribute("maxlength"), CultureInfo.InvariantCulture, out var length) ? length : 100;
        var text = $"Ответ {random.Next(100)} со страницы: <b>две</b>\nстроки & «кавычки» и 'апострофы', чтобы было что проверить.";
        return (text.Length <= most ? text : text[..most]).Trim();
    }

    [GeneratedRegex(@"\.[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"-?[0-9]+(,[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
