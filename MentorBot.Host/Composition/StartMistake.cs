using System.Data.Common;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Composition;

/// <summary>Tells what whoever starts the program can mend from a fault of the program itself.</summary>
internal static class StartMistake
{
    private const string UnreadableSetting = "Failed to convert configuration value";

    /// <returns>One line for the one who starts it; null where the whole error is needed.</returns>
    public static string? Explain(Exception error) => error switch
    {
        OptionsValidationException or ForeignDatabaseException or ChangedDefinitionException => error.Message,
        InvalidOperationException when error.Message.StartsWith(UnreadableSetting, StringComparison.Ordinal) => error.Message,
        DbException => $"The database cannot be used: {error.Message}",
        IOException or UnauthorizedAccessException => error.Message,
        _ => null,
    };
}
