using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

/// <summary>Makes the rows of a roadmap from its document.</summary>
internal static class RoadmapImport
{
    public static Roadmap Store(UnitOfWork work, School school, string fileName, RoadmapReading reading)
    {
        var roadmap = new Roadmap
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Title = reading.Title,
            AdoptedOn = reading.AdoptedOn,
            PeriodStart = reading.PeriodStart,
            PeriodEnd = reading.PeriodEnd,
            FileName = fileName,
            ImportedAt = work.Now,
            Columns = reading.Columns,
            Indicators = reading.Indicators,
            Warnings = reading.Warnings,
        };
        work.Db.Roadmaps.Add(roadmap);
        foreach (var (row, ordinal) in reading.Items.Select((row, index) => (row, index + 1)))
        {
            var item = Item(roadmap, row, ordinal, school.Settings.Responsibles);
            roadmap.Items.Add(item);
            if (item.NeedsCheck) RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Check, new RoadmapItemFacts(work.TodayAt(school), NeedsCheck: true));
        }

        AnchorLinks.Find(roadmap);
        work.Db.ChangeTracker.DetectChanges(); // Rows know their roadmap and its school from here on.
        return roadmap;
    }

    /// <summary>A row as the document gives it, not yet opened.</summary>
    public static RoadmapItem Item(Roadmap roadmap, RoadmapItemReading row, int ordinal, ResponsibleSettings words) => new()
    {
        Id = Ids.Next(),
        RoadmapId = roadmap.Id,
        Ordinal = ordinal,
        Number = row.Number,
        Section = row.Section,
        Title = row.Title,
        Details = row.Details,
        Result = row.Result,
        Deadline = row.Deadline,
        ResponsibleText = row.ResponsibleText,
        Responsibles = Responsibles(row.Responsibles, words),
        NeedsCheck = row.NeedsCheck,
        Reasons = row.Reasons,
        Cells = row.Cells,
        Source = row.Source,
    };

    /// <param name="words">The school's own words, of which some name who holds the position.</param>
    public static List<RoadmapResponsible> Responsibles(IReadOnlyList<Responsible> read, ResponsibleSettings words) => SchoolWords.WithHolders(
        [.. read.Select((responsible, index) => new RoadmapResponsible
        {
            Id = Ids.Next(),
            Ordinal = index + 1,
            Type = responsible.Type,
            Name = responsible.Name,
            Role = responsible.Role,
            Code = responsible.Code,
            Grades = responsible.Grades,
            IsLead = responsible.IsLead,
        })], words);
}
