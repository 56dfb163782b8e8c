using MentorBot.Emulator.Faults;

namespace MentorBot.Storm.Weather;

/// <summary>How badly the messenger behaves in a storm with faults.</summary>
internal static class MessengerFaults
{
    public static FaultPlan For(StormOptions options) => new()
    {
        Seed = options.Seed,
        Flood = options.Flood ? new FloodLimits() : null,
        Methods = options.Faults ? Faults() : new Dictionary<string, MethodFaults>(),
        UpdateTwice = options.Faults ? 0.05 : 0,
        UpdateLate = options is { Faults: true, Webhook: true } ? 0.1 : 0,
    };

    private static Dictionary<string, MethodFaults> Faults() => new()
    {
        [FaultPlan.EveryMethod] = new MethodFaults
        {
            TooManyRequests = 0.01,
            ServerError = 0.02,
            ResetBefore = 0.01,
            AnswerLost = 0.01,
            SlowBody = 0.01,
            SlowBodySeconds = 2,
            Delay = 0.05,
        },

        // A reset here costs nothing but time; it is the answer that matters.
        ["getUpdates"] = new MethodFaults { ServerError = 0.02, AnswerLost = 0.05, SlowBody = 0.02, SlowBodySeconds = 1 },
    };
}
