using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using QRCoder;

namespace MentorBot.Host.Staff;

/// <summary>A page to print: a card for each person, with the link as a QR code. It stands alone, so that it can be sent as a file.</summary>
internal static class InvitationSheet
{
    /// <summary>What the page may load when it is served: nothing but the style inside of it.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    private const int PixelsPerModule = 4;

    private const string Style = """
        * { box-sizing: border-box; }
        body { margin: 1.5rem; font: 16px/1.4 system-ui, sans-serif; color: #111; background: #fff; }
        h1 { font-size: 1.3rem; margin: 0 0 .25rem; }
        header p { margin: 0 0 1rem; color: #444; }
        ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; }
        li { border: 1px dashed #888; padding: 1rem; display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; break-inside: avoid; }
        li svg { width: 8rem; height: 8rem; }
        h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
        li p { margin: .25rem 0 0; font-size: .9rem; overflow-wrap: anywhere; }
        .link { font-size: .75rem; color: #444; }
        @media print { body { margin: 0; } header p { display: none; } ul { grid-template-columns: 1fr 1fr; gap: 0; } @page { margin: 12mm; } }
        @media (max-width: 24rem) { li { grid-template-columns: 1fr; } }
        """;

    public static Markup Of(School school, IReadOnlyList<StaffMember> staff, IChatChannel channel) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="ru">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>Приглашения · {school.Name}</title>
        <style>{new Markup(Style)}</style>
        </head>
        <body>
        <header>
        <h1>{school.Name}: приглашения в бот наставничества</h1>
        <p>{(staff.Count == 0 ? "Все сотрудники уже связаны с ботом, печатать нечего." : "Напечатайте, разрежьте по пунктиру и отдайте каждому его карточку. Код личный: по нему может войти только один человек.")}</p>
        </header>
        <ul>
        {staff.Select(member => Card(member, channel.LinkTo(member.StartPayload)))}
        </ul>
        </body>
        </html>

        """);

    private static Markup Card(StaffMember member, string link) => Markup.Of($"""
        <li>
        <div role="img" aria-label="QR-код приглашения">{QrCode(link)}</div>
        <div>
        <h2>{member.Name}</h2>
        <p>{StaffRoles.TitleOf(member.Role)}</p>
        <p>Наведите камеру телефона на код и нажмите «Старт»: бот напомнит о сроках вовремя.</p>
        <p class="link">{link}</p>
        </div>
        </li>

        """);

    private static Markup QrCode(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new Markup(code.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
