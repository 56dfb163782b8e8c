using System.Reflection;
using System.Reflection.Emit;
using MentorBot.Domain.Pairs;

namespace MentorBot.Tests.Architecture;

/// <summary>
/// What time it is, the one clock of the program says, because a demo moves it and a machine's clock jumps. What
/// merely measures or waits goes by the machine's timer, which nobody can set; the rules of the programme do neither.
/// </summary>
public sealed class ClockTests
{
    private static readonly Assembly Domain = typeof(PairMachine).Assembly;
    private static readonly Assembly Host = typeof(MentorBot.Host.BotApi.BotApiClient).Assembly;

    [Fact]
    public void Nobody_asks_the_machine_what_time_it_is()
    {
        string[] machines = ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow"];
        Assert.Empty(Callers(Host, machines).Concat(Callers(Domain, machines)));
    }

    /// <summary>The clock itself, the demo that moves it, the ids, and the pulse of the scheduler.</summary>
    [Fact]
    public void Only_what_stands_under_the_clock_knows_the_machines()
    {
        string[] under = ["MentorBot.Host.Time.ProgramClock", "MentorBot.Host.Demo.DemoClock", "MentorBot.Host.Demo.DemoClockStart", "MentorBot.Host.Data.Ids", "MentorBot.Host.Composition.AddScheduling"];
        Assert.Empty(Callers(Host, "TimeProvider.get_System").Except(under));
    }

    [Fact]
    public void The_rules_of_the_programme_neither_measure_nor_wait()
    {
        string[] machines =
        [
            "Environment.get_TickCount", "Environment.get_TickCount64", "Stopwatch.GetTimestamp", "Stopwatch.StartNew", "Stopwatch.GetElapsedTime",
            "Task.Delay", "Thread.Sleep", "PeriodicTimer..ctor", "Timer..ctor", "CancellationTokenSource.CancelAfter",
        ];
        string[] features = ["AccessLinks", "Admin", "Consents", "Invitations", "Meetings", "Pairs", "Participants", "Questionnaires", "Roadmaps", "Schools", "Staff", "Time"];
        var waiting = Callers(Host, machines).Where(type => features.Contains(type.Split('.')[2]));
        Assert.Empty(waiting.Concat(Callers(Domain, [.. machines, "TimeProvider.get_System", "TimeProvider.GetUtcNow"])));
    }

    [Fact]
    public void The_search_finds_what_it_looks_for() => Assert.Contains(typeof(ClockTests).FullName!, Callers(typeof(ClockTests).Assembly, "DateTime.get_UtcNow"));

    private static DateTime Found() => DateTime.UtcNow;

    /// <summary>The outermost types in whose code one of the methods is called.</summary>
    private static IReadOnlyList<string> Callers(Assembly assembly, params string[] methods) =>
    [
        .. assembly.GetTypes()
            .Where(type => Bodies(type).SelectMany(CalledBy).Any(called => methods.Contains($"{called.DeclaringType?.Name}.{called.Name}")))
            .Select(Outermost)
            .Distinct(),
    ];

    private static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName!;

    private static IEnumerable<MethodBase> Bodies(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetMethods(own).Concat<MethodBase>(type.GetConstructors(own));
    }

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += opCode.Size;
            if (opCode.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, at)) is { } called) yield return called;
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
            return method.Module.ResolveMethod(token, typeArguments, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
