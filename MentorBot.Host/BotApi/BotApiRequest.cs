using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi;

/// <summary>One call of the Bot API: the record is the method's parameters, its name the method's name.</summary>
/// <typeparam name="TResult">What the server answers in <c>result</c>.</typeparam>
/// <param name="Method">The name of the method in the Bot API, as it stands in the address.</param>
public abstract record BotApiRequest<TResult>([property: JsonIgnore] string Method)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>How long the call may take under the given options.</summary>
    internal virtual TimeSpan TimeoutOf(BotApiOptions options) => options.Timeout;

    /// <summary>The parameters as the body of the request.</summary>
    internal virtual HttpContent ToContent()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, GetType(), BotApiJson.Instance);
        return new ByteArrayContent(json) { Headers = { ContentType = JsonType } };
    }
}
