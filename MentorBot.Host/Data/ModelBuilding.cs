namespace MentorBot.Host.Data;

/// <summary>Builds the model of <see cref="MentorBotDb"/>, which takes longer than anything else at a start, beside all else.</summary>
internal static class ModelBuilding
{
    /// <summary>EF keeps the model for every context with the same provider. A mistake is met again, and reported, by whoever opens a context first.</summary>
    public static Task Begin(DatabaseOptions options) => Task.Run(() =>
    {
        using var db = new MentorBotDb(new DatabaseConnections(options).ContextOptions);
        return db.Model;
    });
}
