using MentorBot.Host.Composition;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddMentorBot();

await using var app = builder.Build();
await app.UseMentorBotAsync();
await app.RunAsync();
