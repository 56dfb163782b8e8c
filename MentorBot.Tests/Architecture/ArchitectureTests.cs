using System.Reflection;
using MentorBot.Domain.Pairs;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(PairMachine).Assembly;
    private static readonly Assembly Host = typeof(MentorBot.Host.BotApi.BotApiClient).Assembly;

    [Fact]
    public void The_domain_stands_on_the_runtime_alone()
    {
        var foreign = Domain.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_domain_opens_no_file_and_no_connection()
    {
        string[] doors = ["System.Net.Http", "System.Net.Sockets", "System.Data.Common", "System.IO.FileSystem", "System.Diagnostics.Process"];
        Assert.Empty(Domain.GetReferencedAssemblies().Select(reference => reference.Name!).Intersect(doors));
    }

    /// <summary>Only the adapter, and the demo that stands in for the messenger, may know that it is Telegram.</summary>
    [Fact]
    public void No_rule_of_the_programme_knows_the_messenger()
    {
        string[] mayKnow = ["BotApi", "Telegram", "Composition", "Demo"];
        var knowing = Host.GetTypes()
            .Where(type => type.Namespace is { } space && !Array.Exists(mayKnow, folder => space.StartsWith($"MentorBot.Host.{folder}", StringComparison.Ordinal)))
            .Where(type => Seen(type).Any(seen => seen.Namespace is { } space
                && (space.StartsWith("MentorBot.Host.BotApi", StringComparison.Ordinal) || space.StartsWith("MentorBot.Host.Telegram", StringComparison.Ordinal))))
            .Select(type => type.FullName);
        Assert.Empty(knowing);
    }

    [Fact]
    public void Each_log_message_has_an_event_id_of_its_own()
    {
        var twice = Host.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method.Name, Attribute: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(message => message.Attribute is not null)
            .GroupBy(message => message.Attribute!.EventId)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(message => message.Name))}");
        Assert.Empty(twice);
    }

    private static IEnumerable<Type> Seen(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(all).Select(field => field.FieldType)
            .Concat(type.GetConstructors(all).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(all).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
    }
}
