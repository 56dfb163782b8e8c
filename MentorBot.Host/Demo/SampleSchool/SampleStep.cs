namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>One thing that happened at the sample school.</summary>
internal sealed record SampleStep(SampleDay On, Func<DateTimeOffset, Task> DoAsync);
