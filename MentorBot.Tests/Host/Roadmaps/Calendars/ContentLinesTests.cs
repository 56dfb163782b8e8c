using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Host.Roadmaps.Calendars;

namespace MentorBot.Tests.Host.Roadmaps.Calendars;

public sealed class ContentLinesTests
{
    [Fact]
    public void Any_text_comes_back_as_it_was_save_what_cannot_be_seen()
    {
        var signs = Gen.Elements("а", "Щ", "x", " ", ",", ";", ":", "\\", "\n", "\r\n", "\t", "\0", "\u0085", "😀", "🗓", "\ud83d", "\ufffd", "\"", "\\n", "«", "—");
        var texts = Gen.OneOf(
            Gen.Select(Gen.ListOf(signs), parts => string.Concat(parts)),
            Gen.Select(Gen.ListOf(signs, 300), parts => string.Concat(parts)),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var line = Assert.Single(ParsedCalendar.Unfold(Encoding.UTF8.GetString(new ContentLines().AddText("SUMMARY", text).ToBytes())));
            Assert.Equal(Seen(text), line.Text);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("SUMMARY:", 67, 1)]
    [InlineData("SUMMARY:", 68, 2)]
    [InlineData("SUMMARY:", 141, 2)]
    [InlineData("SUMMARY:", 142, 3)]
    public void A_line_is_folded_when_it_is_longer_than_75_bytes(string name, int letters, int lines) =>
        Assert.Equal(lines, Encoding.UTF8.GetString(new ContentLines().Add(name.TrimEnd(':'), new string('a', letters)).ToBytes()).Split("\r\n").Length - 1);

    /// <summary>The text as the standard can carry it, written the simplest way.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') seen.Append('\n');
            else if (rune.Value == '\t') seen.Append(' ');
            else if (rune.Value != 0xFFFD && !Rune.IsControl(rune)) seen.Append(rune);
        }

        return seen.ToString();
    }
}
