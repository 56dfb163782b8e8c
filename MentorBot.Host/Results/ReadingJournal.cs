using MentorBot.Host.Conversation;

namespace MentorBot.Host.Results;

/// <summary>Who reads restricted answers leaves a trace, before the first of them is read.</summary>
internal static class ReadingJournal
{
    /// <param name="what">The report or the file that shows them.</param>
    public static void Record(UnitOfWork work, long schoolId, ResultsScope scope, string what)
    {
        if (scope.Restricted) work.Record("answers", schoolId, "", "", "ReadRestricted", what);
    }
}
