namespace MentorBot.Host.Demo;

/// <summary>Without a bot token the program shows itself: an emulated messenger stands in for the real one.</summary>
internal static class DemoMode
{
    public const string EmulatorPath = "/emulator";
    public const string Token = "1:demo";

    public static bool IsEmulated(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration["Telegram:BotToken"]) && (configuration.GetValue<bool?>("Demo:Enabled") ?? true);

    /// <summary>Nobody asked for a demo: it must not be seen from outside this machine.</summary>
    public static bool IsUnasked(IConfiguration configuration) => IsEmulated(configuration) && configuration["Demo:Enabled"] is null;
}
