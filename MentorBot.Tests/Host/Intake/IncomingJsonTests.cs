using MentorBot.Domain.Conversation;
using MentorBot.Host.Intake;

namespace MentorBot.Tests.Host.Intake;

public sealed class IncomingJsonTests
{
    private static readonly IncomingEvent[] OfEachKind =
    [
        new CommandReceived("start", "слово"), new CommandReceived("menu", null), new TextReceived("«Ёлка» \0 \n 🌲"), new ButtonPressed("q:1:2:go", "17", "press"),
        new ButtonPressed("", null, "press"), new FileReceived("file", "план.docx", 123), new UnsupportedReceived("voice"), new TextCorrected("ещё") { Number = 7 }, new ContactReceived("+79000000000"),
        new TextReceived("чужое") { Number = 5, IsForwarded = true }, new FileReceived("file", "Фото.jpg", 123) { IsPhoto = true, ContentType = "image/jpeg" }, new PersonLeft(), new PersonReturned(),
    ];

    [Fact]
    public void What_a_person_did_is_the_same_after_it_has_waited()
    {
        Assert.Equal(OfEachKind, OfEachKind.Select(happened => IncomingJson.Read(IncomingJson.Write(happened))));
        var kinds = typeof(IncomingEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(IncomingEvent));
        Assert.Empty(kinds.Except(OfEachKind.Select(happened => happened.GetType())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"$type":"of another version"}""")]
    public void What_cannot_be_read_holds_nobody_up(string body) => Assert.IsType<UnsupportedReceived>(IncomingJson.Read(body));
}
