using MentorBot.Host.Composition;

using var stop = new StopSignal();
try
{
    // Nothing reads the settings twice: without this, a thread watches the program's folder for changes of them.
    string[] settings = ["--hostBuilder:reloadConfigOnChange=false", .. args];
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
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
catch (Exception error) when (StartMistake.Explain(error) is { } mistake)
{
    await Console.Error.WriteLineAsync(mistake);
    return 1;
}
