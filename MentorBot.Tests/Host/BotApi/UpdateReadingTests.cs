using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Host.BotApi;

/// <summary>Every update that Telegram may send is read, and one that cannot be read loses only itself.</summary>
public sealed class UpdateReadingTests
{
    private const string Chat = """{"id":5,"type":"private","first_name":"Оля"}""";
    private const string From = """{"id":5,"is_bot":false,"first_name":"Оля","language_code":"ru"}""";

    [Fact]
    public async Task A_text_with_entities_is_read()
    {
        var update = await ReadOne($$$"""{"update_id":10,"message":{"message_id":1,"from":{{{From}}},"chat":{{{Chat}}},"date":1770000000,"text":"/start ab","entities":[{"type":"bot_command","offset":0,"length":6}]}}""");

        Assert.Equal(10, update.UpdateId);
        Assert.Equal("/start ab", update.Message!.Text);
        Assert.Equal("Оля", update.Message.From!.FirstName);
        Assert.Equal("bot_command", Assert.Single(update.Message.Entities!).Type);
    }

    [Theory]
    [InlineData("""{"document":{"file_id":"F","file_unique_id":"U","file_name":"план.docx","file_size":5000000000}}""", "document")]
    [InlineData("""{"photo":[{"file_id":"P","file_unique_id":"U","width":90,"height":51}],"caption":"Фото"}""", "photo")]
    [InlineData("""{"sticker":{"file_id":"S","file_unique_id":"U","type":"regular","width":512,"height":512,"is_animated":false,"is_video":false}}""", "sticker")]
    [InlineData("""{"voice":{"file_id":"V","file_unique_id":"U","duration":3}}""", "voice")]
    [InlineData("""{"contact":{"phone_number":"+70000000000","first_name":"Оля","user_id":5}}""", "contact")]
    [InlineData("""{"location":{"latitude":55.75,"longitude":37.61}}""", "location")]
    public async Task Every_kind_of_message_is_read(string content, string kind)
    {
        var message = (await ReadOne($$$"""{"update_id":1,"message":{"message_id":1,"chat":{{{Chat}}},"date":1,{{{content[1..^1]}}}}}""")).Message!;

        var present = new Dictionary<string, object?>
        {
            ["document"] = message.Document,
            ["photo"] = message.Photo,
            ["sticker"] = message.Sticker,
            ["voice"] = message.Voice,
            ["contact"] = message.Contact,
            ["location"] = message.Location,
        }.Where(pair => pair.Value is not null).Select(pair => pair.Key);
        Assert.Equal([kind], present);
    }

    [Fact]
    public async Task A_tap_is_read_with_its_message()
    {
        var tap = (await ReadOne($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{From}}},"chat_instance":"1","data":"a:1","message":{"message_id":3,"chat":{{{Chat}}},"date":1,"text":"?"} } }""")).CallbackQuery!;

        Assert.Equal(("77", "a:1", 3), (tap.Id, tap.Data, tap.Message!.MessageId));
    }

    [Fact]
    public async Task A_tap_under_an_inaccessible_message_is_read()
    {
        var tap = (await ReadOne($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{From}}},"data":"a","message":{"message_id":3,"chat":{{{Chat}}},"date":0} } }""")).CallbackQuery!;

        Assert.Equal(DateTimeOffset.UnixEpoch, tap.Message!.Date);
    }

    [Fact]
    public async Task A_block_is_read()
    {
        var change = (await ReadOne($$$"""{"update_id":1,"my_chat_member":{"chat":{{{Chat}}},"from":{{{From}}},"date":1,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked","until_date":0} } }""")).MyChatMember!;

        Assert.True(change.NewChatMember.IsBlocked);
    }

    [Fact]
    public async Task An_edited_message_is_not_a_new_one()
    {
        var update = await ReadOne($$$"""{"update_id":1,"edited_message":{"message_id":1,"chat":{{{Chat}}},"date":1,"edit_date":60,"text":"Нет"}}""");

        Assert.Null(update.Message);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(1), update.EditedMessage!.EditDate);
    }

    [Fact]
    public async Task An_unknown_kind_still_has_its_id()
    {
        var update = await ReadOne("""{"update_id":11,"poll_answer":{"poll_id":"1","option_ids":[0]}}""");

        Assert.Equal(new Update { UpdateId = 11 }, update);
    }

    [Theory]
    [InlineData("""{"update_id":12,"message":{"message_id":"one"}}""", 12)]
    [InlineData("""{"update_id":12,"message":{"message_id":1,"date":1}}""", 12)]
    [InlineData("""{"update_id":12,"message":[]}""", 12)]
    [InlineData("""{"update_id":12,"message":{"message_id":1,"chat":{"id":5},"date":-1}}""", 12)]
    [InlineData("""{"update_id":12,"message":{"message_id":1,"chat":{"id":5},"date":1e99}}""", 12)]
    [InlineData("""{"update_id":12,"message":{"message_id":1,"chat":{"id":5},"date":1,"text":"\ud800"}}""", 12)]
    [InlineData("""{"message":7,"update_id":12}""", 12)]
    [InlineData("""{"update_id":"12"}""", 0)]
    [InlineData("""{"update_id":1e40}""", 0)]
    [InlineData("[[1],{}]", 0)]
    [InlineData("\"text\"", 0)]
    [InlineData("7", 0)]
    public async Task A_malformed_update_loses_only_itself(string malformed, long id)
    {
        var updates = await Read($$$"""{"update_id":1},{{{malformed}}},{"update_id":13,"message":{"message_id":2,"chat":{{{Chat}}},"date":1,"text":"Да"}}""");

        Assert.Equal([1, id, 13], updates.Select(update => update.UpdateId));
        Assert.Equal([false, true, false], updates.Select(update => update.IsMalformed));
        Assert.Equal("Да", updates[2].Message!.Text);
    }

    private static async Task<Update> ReadOne(string update) => Assert.Single(await Read(update));

    private static Task<Update[]> Read(string updates) =>
        StubServer.Answering(200, $$$"""{"ok":true,"result":[{{{updates}}}]}""").Client().SendAsync(new GetUpdates());
}
