using System.Net.Sockets;
using System.Text.Json;
using MentorBot.Host.BotApi.Json;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi;

/// <summary>
/// Calls the Bot API. Safe for any number of callers at once; nothing is retried here, because only the caller knows
/// whether saying something twice is worse than not at all. Every failure is a <see cref="BotApiException"/>;
/// an <see cref="OperationCanceledException"/> means that the caller's own token was cancelled.
/// </summary>
public sealed class BotApiClient(HttpClient http, BotApiOptions options)
{
    /// <summary>Makes the call and returns what the server answered.</summary>
    /// <exception cref="BotApiException">The server refused, could not be reached, or did not answer in time.</exception>
    public async Task<TResult> SendAsync<TResult>(BotApiRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{Root}/bot{options.Token}/{request.Method}")
        {
            Content = request.ToContent(),
        };
        return await GuardAsync(request.Method, request.TimeoutOf(options), async timeout =>
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout);
            var answer = await ReadAsync<TResult>(response.Content, timeout);
            return ResultOf(request.Method, (int)response.StatusCode, answer);
        }, cancellationToken);
    }

    /// <summary>Downloads a file whose path <see cref="Methods.GetFile"/> gave.</summary>
    /// <param name="filePath">The <c>file_path</c> of the file.</param>
    /// <param name="maxBytes">The largest size that is taken.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The content, or null when it is larger than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="BotApiException">The file is no longer there, or the download broke off.</exception>
    public Task<byte[]?> DownloadFileAsync(string filePath, long maxBytes, CancellationToken cancellationToken = default)
    {
        const string method = "file";
        return GuardAsync(method, options.TransferTimeout, async timeout =>
        {
            using var response = await http.GetAsync(
                $"{Root}/file/bot{options.Token}/{filePath}", HttpCompletionOption.ResponseHeadersRead, timeout);
            if (!response.IsSuccessStatusCode)
                throw Refused(method, (int)response.StatusCode, response.ReasonPhrase ?? "", parameters: null);
            if (response.Content.Headers.ContentLength > maxBytes) return null;
            await using var body = await response.Content.ReadAsStreamAsync(timeout);
            return await BoundedRead.AllAsync(body, maxBytes, timeout);
        }, cancellationToken);
    }

    /// <summary>Opens a file whose path <see cref="Methods.GetFile"/> gave, to be read as it comes.</summary>
    /// <param name="filePath">The <c>file_path</c> of the file.</param>
    /// <param name="cancellationToken">Cancels the call; the reading itself is the caller's.</param>
    /// <returns>The content; disposing it ends the download.</returns>
    /// <exception cref="BotApiException">The file is no longer there, or the server could not be reached.</exception>
    public Task<Stream> OpenFileAsync(string filePath, CancellationToken cancellationToken = default)
    {
        const string method = "file";
        return GuardAsync(method, options.TransferTimeout, async timeout =>
        {
            var response = await http.GetAsync($"{Root}/file/bot{options.Token}/{filePath}", HttpCompletionOption.ResponseHeadersRead, timeout);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsStreamAsync(timeout);
            using (response) throw Refused(method, (int)response.StatusCode, response.ReasonPhrase ?? "", parameters: null);
        }, cancellationToken);
    }

    private string Root => options.BaseUrl.TrimEnd('/');

    /// <summary>Reads an answer as it comes: one of many updates is never held as a whole.</summary>
    /// <returns>Null where it is none: a gateway in between answers in HTML.</returns>
    private static async Task<BotApiResponse<TResult>?> ReadAsync<TResult>(HttpContent content, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        try
        {
            return (BotApiResponse<TResult>?)await JsonSerializer.DeserializeAsync(body, typeof(BotApiResponse<TResult>), BotApiJson.Instance, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What was asked for; where the answer is none, its status says what there is to know.</summary>
    private TResult ResultOf<TResult>(string method, int status, BotApiResponse<TResult>? answer)
    {
        if (answer is { Ok: true, Result: not null }) return answer.Result;
        if (answer is { Ok: false })
            throw Refused(method, answer.ErrorCode ?? status, answer.Description ?? "", answer.Parameters);
        if (status >= 400)
            throw Refused(method, status, "no readable answer", parameters: null);
        throw new BotApiException(method, BotApiErrorKind.Ambiguous, status, "no readable answer");
    }

    private BotApiException Refused(string method, int code, string description, ResponseParameters? parameters)
    {
        var kind = BotApiErrorKinds.Of(code, description);
        TimeSpan? wait = kind is BotApiErrorKind.TooManyRequests
            ? TimeSpan.FromSeconds(Math.Clamp(parameters?.RetryAfter ?? 1, 1, 86_400))
            : null;
        return new BotApiException(method, kind, code, WithoutToken(description), wait);
    }

    private string WithoutToken(string text) => text.Replace(options.Token, "***", StringComparison.Ordinal);

    /// <summary>Gives the call its time and turns every failure of the transport into its meaning.</summary>
    private static async Task<T> GuardAsync<T>(
        string method, TimeSpan time, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(time);
        try
        {
            return await call(timeout.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (!timeout.IsCancellationRequested)
        {
            // Neither the caller nor the clock of the call: the handler's own limit for connecting has passed.
            throw new BotApiException(method, BotApiErrorKind.ConnectFailed, 0, "no connection in time");
        }
        catch (OperationCanceledException)
        {
            throw new BotApiException(method, BotApiErrorKind.Ambiguous, 0, "no answer in time");
        }
        catch (HttpRequestException error)
        {
            // The original is not kept inside: its text may hold the address, and the address holds the token.
            throw new BotApiException(method, KindOf(error), 0, Describe(error));
        }
        catch (IOException error)
        {
            throw new BotApiException(method, BotApiErrorKind.Ambiguous, 0, error.GetType().Name);
        }
    }

    private static BotApiErrorKind KindOf(HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => BotApiErrorKind.ConnectFailed,
        _ => BotApiErrorKind.Ambiguous,
    };

    private static string Describe(HttpRequestException error) => error.InnerException is SocketException socket
        ? $"{error.HttpRequestError} ({socket.SocketErrorCode})"
        : error.HttpRequestError.ToString();
}
