using MentorBot.Host.Composition;

var builder = WebApplication.CreateBuilder(args);
builder.AddMentorBot();

await using var app = builder.Build();
await app.UseMentorBotAsync();
await app.RunAsync();
