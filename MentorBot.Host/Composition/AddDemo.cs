using MentorBot.Emulator;
using MentorBot.Emulator.Chat;
using MentorBot.Host.Data;
using MentorBot.Host.Demo;
using MentorBot.Host.Demo.SampleSchool;
using MentorBot.Host.Telegram;

namespace MentorBot.Host.Composition;

internal static class AddDemo
{
    public static void AddMentorBotDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                var section = configuration.GetSection("Demo");
                options.Enabled = options.SampleData = string.IsNullOrWhiteSpace(configuration["Telegram:BotToken"]);
                section.Bind(options);
                options.SampleData &= DemoMode.IsEmulated(configuration);
            });
        builder.Services.AddSingleton<DemoClock>();
        builder.Services.AddSingleton<DemoClockDeliveries>();
        builder.Services.AddSingleton<DemoClockStart>();
        builder.Services.AddHostedService<DemoClockFollower>();
        if (DemoMode.IsEmulated(builder.Configuration)) AddEmulatedMessenger(builder);
    }

    private static void AddEmulatedMessenger(WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        builder.Services.AddBotApiEmulator(new EmulatorOptions
        {
            DatabasePath = Path.Combine(new DatabaseConnections(database).DataFolder, "emulator.db"),
            Tokens = [DemoMode.Token],
        });
        builder.Services.PostConfigure<TelegramOptions>(telegram => (telegram.BotToken, telegram.Mode) = (DemoMode.Token, TelegramMode.Polling));
        builder.Services.AddHostedService<EmulatedMessenger>();
        builder.Services.AddSingleton<PastWork>();
        builder.Services.AddSingleton<PastReminders>();
        builder.Services.AddSingleton<SampleSchoolSeed>();
        builder.Services.AddSingleton<SampleSchoolLeftovers>();
        builder.Services.AddSingleton<IChatPeople, SamplePeople>();
    }
}
