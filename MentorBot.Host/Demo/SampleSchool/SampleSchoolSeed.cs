using MentorBot.Domain.Calendars;
using MentorBot.Domain.Questionnaires;
using MentorBot.Emulator.People;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>
/// Brings the sample school into an empty database at the first start of a demo, before the program listens. Its story is
/// lived through day by day in the services of the program, so that everything stands as it would at a real school.
/// </summary>
internal sealed partial class SampleSchoolSeed(
    PastWork past, PastReminders reminders, QuestionnaireCatalog catalog, EmulatorPeople emulator, TimeProvider clock,
    IOptions<DemoOptions> options, ILogger<SampleSchoolSeed> logger)
{
    /// <summary>The setting that says how far the loading came.</summary>
    public const string Progress = "sample.school";
    public const string Loading = "loading";
    private const string Loaded = "loaded";

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!options.Value.SampleData) return;
        await using (var db = past.OpenDb())
        {
            if (await db.Schools.AnyAsync(cancellation)) return;
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var now = clock.GetUtcNow();
        var file = SampleSchoolFile.Load();
        var schoolClock = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(file.School.TimeZone));
        LogLoading();
        await NoteAsync(now, Loading, cancellation);
        await LiveAsync(file, new SampleCast(file, schoolClock, schoolClock.DayOf(now)), now, cancellation);
        foreach (var staff in file.Staff) await IntroduceAsync(staff.ChatId, staff.Name);
        foreach (var pupil in file.Pupils) await IntroduceAsync(pupil.ChatId, pupil.Name);
        await NoteAsync(now, Loaded, cancellation);
        LogLoaded(file.Pupils.Count, file.Pairs.Count, watch.Elapsed.TotalSeconds);
    }

    private async Task LiveAsync(SampleSchoolFile file, SampleCast cast, DateTimeOffset now, CancellationToken cancellation)
    {
        var forms = new SampleForms(catalog, past, cast);
        var steps = file.Pupils.SelectMany(pupil => new PupilStory(past, cast, forms, pupil, cancellation).Steps())
            .Concat(file.Pairs.SelectMany(pair => new PairStory(past, cast, forms, pair, cancellation).Steps()))
            .Concat(new RoadmapStory(past, cast, file.Roadmap, cancellation).Steps(cast.DateOf(new SampleDay(-1))))
            .ToList();
        await new SampleSchoolStory(past, cast, file, cancellation).FoundAsync(cast.MomentOf(new SampleDay(steps.Min(step => step.On.Offset) - 1), 0));
        foreach (var day in steps.GroupBy(step => step.On).OrderBy(day => day.Key.Offset))
        {
            foreach (var (nth, step) in day.Index())
            {
                var at = cast.MomentOf(day.Key, nth);
                await reminders.SettleAsync(at, cancellation);
                await step.DoAsync(at);
            }
        }

        await reminders.SettleAsync(now, cancellation);
    }

    private Task NoteAsync(DateTimeOffset at, string progress, CancellationToken cancellation) => past.RunAsync(at, "system", async (_, work) =>
    {
        var setting = await work.Db.Settings.SingleOrDefaultAsync(known => known.Key == Progress, cancellation);
        if (setting is null) work.Db.Settings.Add(new Setting { Key = Progress, Value = progress });
        else setting.Value = progress;
    }, cancellation);

    private Task IntroduceAsync(long chatId, string name)
    {
        var words = name.Split(' ');
        return emulator.EnsureAsync(chatId, words[1], words[0]);
    }

    [LoggerMessage(EventId = 6103, Level = LogLevel.Information, Message = "This is the first start: the sample school is being loaded. It takes a few seconds.")]
    private partial void LogLoading();

    [LoggerMessage(EventId = 6101, Level = LogLevel.Information, Message = "The sample school is loaded: {Pupils} pupils, {Pairs} pairs, in {Seconds:0.0} s.")]
    private partial void LogLoaded(int pupils, int pairs, double seconds);
}
