using System.Diagnostics;
using System.Text.Json.Nodes;
using MentorBot.Emulator.BotApi;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.Faults;

/// <summary>Takes one call to its answer: as it should be, or as the plan of faults has it. Whoever hosts the server may listen.</summary>
internal sealed class AnswerWriter(FaultInjection faults, EmulatorOptions options)
{
    private const string Json = "application/json";

    public async Task AnswerAsync(HttpContext context, string method, ApiCall call, Func<Task<JsonNode>> handle)
    {
        var seen = new BotApiCall(method, Stopwatch.GetTimestamp())
        {
            ChatId = call.Number("chat_id"),
            Text = call.Text("text") ?? call.Text("caption"),
            ReplyMarkup = call.Text("reply_markup"),
            MessageId = call.Number("message_id"),
            Fault = faults.Draw(method),
        };
        try
        {
            seen = await AnswerAsync(context, seen, handle);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up; what was done stays done.
        }
        finally
        {
            options.OnCall?.Invoke(seen);
        }
    }

    private async Task<BotApiCall> AnswerAsync(HttpContext context, BotApiCall seen, Func<Task<JsonNode>> handle)
    {
        var plan = faults.Plan.Of(seen.Method) ?? new MethodFaults();
        if (seen.Fault is Fault.Delay) await Task.Delay(faults.UpTo(plan.LongestDelaySeconds), context.RequestAborted);
        if (seen.Fault is Fault.ResetBefore) return Reset(context, seen);
        if (seen.Fault is Fault.ServerError) return await FailAsync(context, seen);
        if (seen.Fault is Fault.TooManyRequests) return await RefuseAsync(context, seen, Patience(plan.RetryAfterSeconds));
        if (faults.SecondsToWait(seen.Method, seen.ChatId) is > 0 and var wait)
            return await RefuseAsync(context, seen with { Fault = Fault.Flood }, Patience(wait));
        JsonNode result;
        try
        {
            result = await handle();
        }
        catch (EmulatorRefusal refusal)
        {
            return await RefuseAsync(context, seen, refusal);
        }

        // Told before the answer is written: a listener must know of a message even if the answer never ends.
        seen = seen with { Status = StatusCodes.Status200OK, Handled = Stopwatch.GetTimestamp() };
        if (seen.Fault is Fault.AnswerLost) return Reset(context, seen);
        var slow = seen.Fault is Fault.SlowBody ? TimeSpan.FromSeconds(plan.SlowBodySeconds) : TimeSpan.Zero;
        return await WriteAsync(context, seen, new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString(WireJson.Options), Json, slow);
    }

    private static BotApiCall Reset(HttpContext context, BotApiCall seen)
    {
        context.Abort();
        return seen;
    }

    private Task<BotApiCall> FailAsync(HttpContext context, BotApiCall seen)
    {
        if (faults.Happens(0.5)) return WriteAsync(context, seen with { Status = 502 }, "<html><body>502 Bad Gateway</body></html>", "text/html", TimeSpan.Zero);
        return RefuseAsync(context, seen, new EmulatorRefusal(500, "Internal Server Error"));
    }

    private static EmulatorRefusal Patience(int seconds) => new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };

    private static Task<BotApiCall> RefuseAsync(HttpContext context, BotApiCall seen, EmulatorRefusal refusal) =>
        WriteAsync(context, seen with { Status = refusal.Code }, refusal.ToJson().ToJsonString(WireJson.Options), Json, TimeSpan.Zero);

    private static async Task<BotApiCall> WriteAsync(HttpContext context, BotApiCall seen, string body, string type, TimeSpan pauseBeforeBody)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        try
        {
            context.Response.StatusCode = seen.Status;
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            if (pauseBeforeBody > TimeSpan.Zero)
            {
                await context.Response.StartAsync(context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(pauseBeforeBody, context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            await context.Response.CompleteAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            return seen;
        }

        return context.RequestAborted.IsCancellationRequested ? seen : seen with { Answered = Stopwatch.GetTimestamp() };
    }
}
