using MentorBot.Host.Demo;

namespace MentorBot.Host.Composition;

internal static class AddDemo
{
    public static IServiceCollection AddMentorBotDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                var section = configuration.GetSection("Demo");
                options.Enabled = options.SampleData = string.IsNullOrWhiteSpace(configuration["Telegram:BotToken"]);
                section.Bind(options);
                options.SampleData &= options.Enabled;
            });
        services.AddSingleton<DemoClock>();
        services.AddSingleton<DemoClockStart>();
        services.AddHostedService<DemoClockFollower>();
        return services;
    }
}
