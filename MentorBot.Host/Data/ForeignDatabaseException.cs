namespace MentorBot.Host.Data;

/// <summary>The database was made by another version of the program.</summary>
internal sealed class ForeignDatabaseException(string message) : Exception(message);
