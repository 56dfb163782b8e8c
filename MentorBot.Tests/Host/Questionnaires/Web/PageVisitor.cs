using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MentorBot.Tests.Host.Questionnaires.Web;

/// <summary>A browser without scripts: keeps cookies, follows what a form answers, knows of a page only what stands in it.</summary>
internal sealed class PageVisitor : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private Uri address = new("about:blank");

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Answer { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>What stands in the inputs: the page's own at first, then what was filled in.</summary>
    public Dictionary<string, List<string>> Entered { get; set; } = [];

    public Dictionary<string, (string Name, byte[] Content)> Files { get; } = [];

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => string.Join(' ', Page.Body!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Key of the item asked; null where none is.</summary>
    public string? Key => Page.QuerySelectorAll("[id^='a-'],[name^='a.']").Select(input => (input.GetAttribute("name") ?? input.Id!)[2..].Split('.', '-')[0]).FirstOrDefault();

    public bool IsAsked => Page.QuerySelector(".item") is not null;

    public bool IsSummary => Page.QuerySelector("ol.answers") is not null;

    /// <summary>What the box of mistakes says; empty where there is none.</summary>
    public string Mistakes => Page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";

    public IEnumerable<string> Buttons => Page.QuerySelectorAll("button").Where(button => !button.ClassList.Contains("unseen")).Select(button => button.TextContent.Trim());

    public async Task OpenAsync(string url)
    {
        address = new Uri(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await TakeAsync(await http.SendAsync(request));
    }

    /// <summary>Opens the link and takes the first press, which binds it to this browser.</summary>
    public async Task EnterAsync(string url)
    {
        await OpenAsync(url);
        await PressAsync("Начать");
    }

    public Task PressAsync(string label)
    {
        var button = Page.QuerySelectorAll("button").FirstOrDefault(one => !one.ClassList.Contains("unseen") && one.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
        Assert.True(button is not null, $"There is no button «{label}» on the page: {Text}");
        return SendAsync(button.GetAttribute("value")!);
    }

    /// <summary>Posts the form as it stands, with any command that a person or a forger may send.</summary>
    public async Task SendAsync(string command)
    {
        var (target, answer) = await PostOnlyAsync(command);
        if (answer.StatusCode == HttpStatusCode.SeeOther) await OpenAsync(new Uri(target, answer.Headers.Location!).ToString());
        else await TakeAsync(answer);
    }

    /// <summary>Posts the form and does not look at what comes.</summary>
    public async Task<(Uri Target, HttpResponseMessage Answer)> PostOnlyAsync(string command)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, values) in Entered)
        {
            foreach (var value in values) form.Add(new StringContent(value.ReplaceLineEndings("\r\n")), name);
        }

        foreach (var (name, file) in Files) form.Add(new ByteArrayContent(file.Content), name, file.Name);
        form.Add(new StringContent(command), "do");
        var target = new Uri(address, Page.QuerySelector("form")!.GetAttribute("action")!);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form };
        return (target, await http.SendAsync(request));
    }

    /// <summary>Chooses among what the page offers, or writes into what it holds.</summary>
    public void Fill(string name, params string[] values)
    {
        var inputs = Page.QuerySelectorAll("input,select,textarea").Where(input => input.GetAttribute("name") == name).ToList();
        Assert.True(inputs.Count > 0, $"There is no input {name} on the page: {Text}");
        var offered = inputs.SelectMany(input => input switch
        {
            IHtmlSelectElement select => select.Options.Select(option => option.Value),
            IHtmlInputElement { Type: "radio" or "checkbox" } box => [box.Value],
            _ => Array.Empty<string>(),
        }).ToList();
        if (offered.Count > 0) Assert.All(values, value => Assert.Contains(value, offered));
        Entered[name] = [.. values];
    }

    public void Dispose() => http.Dispose();

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(await answer.Content.ReadAsStringAsync());
        Entered = Page.QuerySelectorAll("form input,form select,form textarea").SelectMany(ValuesOf).GroupBy(entry => entry.Name).ToDictionary(group => group.Key, group => group.Select(entry => entry.Value).ToList());
        Files.Clear();
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(IElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name) return [];
        return element switch
        {
            IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlSelectElement select => [(name, select.Value ?? "")],
            IHtmlTextAreaElement area => [(name, area.Value)],
            _ => [],
        };
    }
}
