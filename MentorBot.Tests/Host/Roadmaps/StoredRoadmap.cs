using System.Text;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>A roadmap as the import stores it, without a database behind it.</summary>
internal static class StoredRoadmap
{
    public static readonly DateOnly Today = new(2026, 12, 7);

    public static Roadmap Of(string table) => Of(Read("карта.txt", Encoding.UTF8.GetBytes(table)));

    public static Roadmap Of(RoadmapReading reading)
    {
        var school = new School { Id = 7, Name = "Школа у реки", TimeZone = "Europe/Moscow" };
        using var db = new MentorBotDb(new DbContextOptionsBuilder<MentorBotDb>().UseSqlite().Options);
        db.Attach(school);
        return RoadmapImport.Store(new UnitOfWork(db, new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero), "system"), school, "карта.docx", reading);
    }

    public static RoadmapReading Read(string name, byte[] content)
    {
        var read = DocumentFiles.Read(name, content);
        Assert.True(read.Document is not null, read.Problem?.Message);
        return RoadmapReader.Read(read.Document!, new RoadmapReadingOptions { Today = Today });
    }
}
