using System.Text.Json;
using MentorBot.Emulator.BotApi;
using MentorBot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.People;

/// <summary>The answer to something a person did; <see cref="CallbackQueryId"/> for a tap.</summary>
internal sealed record PersonUpdateAnswer(long UpdateId, string? CallbackQueryId = null);

/// <summary><c>POST people/{chatId}/updates</c>: a person does something.</summary>
internal sealed class PersonUpdates(EmulatorStore store, PersonActions actions)
{
    public async Task<PersonUpdateAnswer> PostAsync(long chatId, HttpContext context)
    {
        if (context.Request.HasFormContentType) return await PostFileAsync(chatId, context);
        var request = await ReadAsync(context);
        return await store.RunAsync(state => Do(state, chatId, request));
    }

    private PersonUpdateAnswer Do(EmulatorState state, long chatId, PersonRequest request) => request switch
    {
        { MessageId: { } message, CallbackData: { } data } => Tapped(actions.Tap(state, Known(state, chatId), message, data)),
        { MessageId: { } message, Text: { } text } => new(actions.Correct(state, Known(state, chatId), message, text)),
        { Text: { } text } => new(actions.Say(state, KnownOrNew(state, chatId), text)),
        { Sticker: true } => new(actions.SendSticker(state, KnownOrNew(state, chatId))),
        { Block: true } => new(actions.SetBlocked(state, Known(state, chatId), blocked: true)),
        { Unblock: true } => new(actions.SetBlocked(state, Known(state, chatId), blocked: false)),
        { Raw: { Count: 1 } raw } => new(state.Updates.Add(raw.First().Key, $"{chatId}", raw.First().Value!.DeepClone())),
        _ => throw new EmulatorRefusal(400, "Expected text, messageId with callbackData, sticker, block or unblock."),
    };

    private async Task<PersonUpdateAnswer> PostFileAsync(long chatId, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files["file"] is not { } file) throw new EmulatorRefusal(400, "The form has no field named file.");
        var upload = await UploadReader.ReadAsync(file, context.RequestAborted);
        string? caption = form["caption"];
        return await store.RunAsync(state => new PersonUpdateAnswer(actions.SendFile(state, KnownOrNew(state, chatId), upload, caption)));
    }

    private static async Task<PersonRequest> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<PersonRequest>(context.Request.Body, WireJson.Options, context.RequestAborted) ?? new();
        }
        catch (JsonException)
        {
            throw new EmulatorRefusal(400, "The body is not the expected JSON.");
        }
    }

    private static PersonUpdateAnswer Tapped((long UpdateId, long TapId) tap) => new(tap.UpdateId, $"{tap.TapId}");

    private static Person Known(EmulatorState state, long chatId) =>
        state.People.Find(chatId) ?? throw new EmulatorRefusal(404, "There is no such person.");

    private static Person KnownOrNew(EmulatorState state, long chatId) =>
        state.People.Find(chatId) ?? state.People.Put(chatId, "Гость", lastName: null, username: null);
}
