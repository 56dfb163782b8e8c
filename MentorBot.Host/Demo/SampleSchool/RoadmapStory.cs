using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Host.Roadmaps.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>The roadmap of the sample school, imported from its Word document and made live.</summary>
internal sealed class RoadmapStory(PastWork past, SampleCast cast, SampleRoadmap roadmap, CancellationToken cancellation)
{
    /// <param name="today">What was to be done later has not been done yet.</param>
    public IEnumerable<SampleStep> Steps(DateOnly today)
    {
        var live = roadmap.ActivatedOn < today ? roadmap.ActivatedOn : today;
        yield return new(cast.DayOf(live), ImportAsync);
        yield return new(cast.DayOf(live), ActivateAsync);
        foreach (var completion in roadmap.Completed.Where(completion => completion.DoneOn > live && completion.DoneOn <= today))
            yield return new(cast.DayOf(completion.DoneOn), at => CompleteAsync(at, completion));
    }

    private Task ImportAsync(DateTimeOffset at) => past.RunAsync(at, cast.Curator, async (_, work) =>
    {
        var school = await work.Db.Schools.SingleAsync(known => known.Id == cast.SchoolId, cancellation);
        var document = DocumentFiles.Read(roadmap.File, SampleSchoolFile.Read(roadmap.File)).Document
            ?? throw new InvalidOperationException("The roadmap of the sample school cannot be read.");
        var reading = RoadmapReader.Read(document, school.Settings.ReadingOn(work.TodayAt(school)) with { AdoptedOn = roadmap.AdoptedOn });
        RoadmapImport.Store(work, school, roadmap.File, reading);
    }, cancellation);

    private Task ActivateAsync(DateTimeOffset at) => past.RunAsync(at, cast.Curator, async (_, work) =>
    {
        var imported = await work.Db.WholeRoadmaps().SingleAsync(known => known.SchoolId == cast.SchoolId, cancellation);
        await RoadmapActivation.ActivateAsync(work, imported, cancellation);
        // Nobody would hear what is offered in the past: the rows are first looked through on the day after the start.
        foreach (var look in work.Db.Reminders.Local.Where(reminder => reminder.Kind == EvidenceOffers.Look)) look.SendAt = cast.MomentOf(new SampleDay(1), 0);
    }, cancellation);

    private Task CompleteAsync(DateTimeOffset at, SampleCompletion completion) => past.RunAsync(at, cast.Curator, async (_, work) =>
    {
        var item = await work.Db.WholeItems().SingleAsync(known => known.Roadmap!.SchoolId == cast.SchoolId && known.Number == completion.Number, cancellation);
        if (await RoadmapItemService.CompleteAsync(work, item, occurrence: null, completion.DoneOn, completion.Document, cancellation) is { } refused)
            throw new InvalidOperationException($"Row {completion.Number}: {refused.Reason}");
    }, cancellation);
}
