namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>The whole document around what a page says.</summary>
internal static class PageFrame
{
    /// <param name="head">What a page needs in its head beside what all have.</param>
    public static Markup Of(string title, Markup content, string classes = "", Markup head = default) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="ru">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="stylesheet" href="{PageAssets.StylePath}">
        <link rel="icon" href="data:,">
        {head}
        </head>
        <body class="{classes}">
        <main>
        {content}
        </main>
        </body>
        </html>

        """);
}
