using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>Whether a document that was sent is a roadmap of the school once more.</summary>
internal static class RevisionGuess
{
    /// <summary>The roadmap of the same time that the document corrects: one of the same title, or one with which it shares at least half of its rows.</summary>
    public static async Task<Roadmap?> FindAsync(MentorBotDb db, School school, RoadmapReading reading, CancellationToken cancellation)
    {
        var known = await db.WholeRoadmaps()
            .Where(roadmap => roadmap.SchoolId == school.Id && roadmap.PeriodStart <= reading.PeriodEnd && reading.PeriodStart <= roadmap.PeriodEnd)
            .ToListAsync(cancellation);
        return known.Select(roadmap => (roadmap, Shared: Shared(roadmap, reading)))
            .Where(one => one.Shared * 2 >= Math.Max(OfDocument(one.roadmap), reading.Items.Count) || one.Shared > 0 && IsSameTitle(one.roadmap, reading))
            .OrderByDescending(one => one.Shared).ThenByDescending(one => one.roadmap.Id)
            .Select(one => one.roadmap).FirstOrDefault();
    }

    /// <summary>The document read for this roadmap: under the same title it covers the period that was settled at the first import.</summary>
    public static RoadmapReading ReadFor(Roadmap roadmap, SourceDocument document, RoadmapReadingOptions options, RoadmapReading reading)
    {
        var settled = (roadmap.PeriodStart, roadmap.PeriodEnd, roadmap.AdoptedOn);
        return IsSameTitle(roadmap, reading) && settled != (reading.PeriodStart, reading.PeriodEnd, reading.AdoptedOn)
            ? RoadmapReader.Read(document, options with { PeriodStart = roadmap.PeriodStart, PeriodEnd = roadmap.PeriodEnd, AdoptedOn = roadmap.AdoptedOn })
            : reading;
    }

    private static int Shared(Roadmap roadmap, RoadmapReading reading)
    {
        var removed = RoadmapRevisions.Compare(roadmap, reading).Matching.Removed.Count;
        return OfDocument(roadmap) - removed;
    }

    private static int OfDocument(Roadmap roadmap) => roadmap.Items.Count(item => item.Source is not null);

    private static bool IsSameTitle(Roadmap roadmap, RoadmapReading reading) => TypedText.Fold(roadmap.Title) == TypedText.Fold(reading.Title);
}
