using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Results.Exports;
using MentorBot.Host.Time;

namespace MentorBot.Host.Results;

/// <summary>What every report goes through: whose school it is, and the journal of those who read what is restricted.</summary>
internal sealed class ResultsDoor(UnitOfWorkRunner runner, VersionsReader versions, ResultExport export, TimeProvider clock)
{
    public VersionsReader Versions => versions;

    public ResultExport Export => export;

    public DateOnly TodayAt(School school) => SchoolTime.ClockOf(school).DayOf(clock.GetUtcNow());

    /// <returns>The school; null where the caller sees none with this id.</returns>
    public Task<School?> EnterAsync(string? id, CurrentCaller caller, ResultsScope scope, string what, CancellationToken cancellation) =>
        runner.RunAsync(caller.Actor, async work =>
        {
            var school = await work.Db.FindSchoolAsync(caller, id, cancellation);
            if (school is not null) ReadingJournal.Record(work, school.Id, scope, what);
            return school;
        }, cancellation);
}
