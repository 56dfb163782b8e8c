using MentorBot.Host.Composition;
using Microsoft.Extensions.Options;

using var stop = new StopSignal();
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddMentorBot();

    await using var app = builder.Build();
    await app.UseMentorBotAsync(stop.Token);
    await ((IHost)app).RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 0;
}
catch (OptionsValidationException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}
