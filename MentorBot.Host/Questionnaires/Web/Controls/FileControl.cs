using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Files;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Questionnaires.Web.Controls;

internal static class FileControl
{
    public static Markup Draw(ControlBox box) => Markup.Of($"""
        {Markup.If(box.Entered.Length > 0, $"""<input type="hidden" name="{box.Name}" value="{box.Entered}"><p class="kept">{box.Texts.FileIsKept}</p>""")}
        <input type="file" id="{box.Id}" name="{box.Name}" accept="{Accepted(box.Item.Accepts)}"{box.About}>
        """);

    private static string Accepted(FileKinds kinds) =>
        string.Join(',', FileSigns.Known.Where(sign => kinds == FileKinds.None || kinds.HasFlag(sign.Kind)).SelectMany(sign => sign.Endings));
}
