using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Infrastructure;

/// <summary>Keeps what is logged as a warning or worse.</summary>
internal sealed class Complaints : ILoggerProvider
{
    public ConcurrentQueue<string> All { get; } = [];

    public void AssertNone() => Assert.True(All.IsEmpty, string.Join(Environment.NewLine, All));

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, All);

    public void Dispose()
    {
    }

    private sealed class Listener(string category, ConcurrentQueue<string> all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) all.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
