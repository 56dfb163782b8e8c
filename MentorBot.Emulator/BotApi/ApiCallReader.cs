using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.BotApi;

/// <summary>Reads parameters from the address, a JSON body or a form, as the real server does.</summary>
internal static class ApiCallReader
{
    public static async Task<ApiCall> ReadAsync(HttpContext context)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, Upload>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.Query) values[name] = value.ToString();
        if (context.Request.HasJsonContentType()) await ReadJsonAsync(context, values);
        else if (context.Request.HasFormContentType) await ReadFormAsync(context, values, files);
        return new ApiCall(values, files, context.RequestAborted);
    }

    private static async Task ReadJsonAsync(HttpContext context, Dictionary<string, string> values)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            foreach (var property in body.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Null) continue;
                values[property.Name] = property.Value.ValueKind is JsonValueKind.String
                    ? property.Value.GetString()!
                    : property.Value.GetRawText();
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw EmulatorRefusal.BadRequest("can't parse request body as JSON object");
        }
    }

    private static async Task ReadFormAsync(HttpContext context, Dictionary<string, string> values, Dictionary<string, Upload> files)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        foreach (var (name, value) in form) values[name] = value.ToString();
        foreach (var file in form.Files) files[file.Name] = await UploadReader.ReadAsync(file, context.RequestAborted);
    }
}
