namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Stops the walk through a document that is far longer than any roadmap.</summary>
internal sealed class TooManyRowsException : Exception;
