using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>Rows, people and reminders of a school, without a program around them.</summary>
internal static class RowSketch
{
    public static readonly DateOnly Today = new(2026, 10, 9);

    private static readonly Roadmap Plan = new()
    {
        Id = Ids.Next(),
        Title = "Дорожная карта",
        FileName = "карта.txt",
        AdoptedOn = new(2026, 9, 1),
        PeriodStart = new(2026, 9, 1),
        PeriodEnd = new(2027, 5, 31),
        LiveOn = new(2026, 10, 5),
        School = new School { Id = 1, Name = "Школа у реки", TimeZone = "Europe/Moscow" },
    };

    public static StaffMember Member(string name, string role, bool isReachable = true)
    {
        var person = new Person { Id = Ids.Next(), Reachable = isReachable };
        return new StaffMember { Id = Ids.Next(), SchoolId = 1, Name = name, Role = role, StartPayload = "s", PersonId = person.Id, Person = person };
    }

    public static RoadmapItem Row(string number, string title, params DateOnly[] days) => new()
    {
        Id = Ids.Next(),
        RoadmapId = Plan.Id,
        Roadmap = Plan,
        Ordinal = int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 1,
        Number = number,
        Title = title,
        State = RoadmapItemState.Open,
        Deadline = new Deadline
        {
            Text = string.Join(", ", days.Select(day => $"{day:dd.MM.yyyy}")),
            Kind = DeadlineKind.Date,
            Due = days.Length > 0 ? days[^1] : null,
            Occurrences = days,
            Confidence = ReadingConfidence.High,
        },
    };

    public static RoadmapResponsible Answers(this RoadmapItem item, ResponsibleType type, string? name, string? role, string? code)
    {
        var responsible = new RoadmapResponsible
        {
            Id = Ids.Next(),
            ItemId = item.Id,
            Ordinal = item.Responsibles.Count + 1,
            Type = type,
            Name = name,
            Role = role,
            Code = code,
            IsLead = item.Responsibles.Count == 0,
        };
        item.Responsibles.Add(responsible);
        return responsible;
    }

    public static Reminder Reminder(RoadmapItem item, string kind, string policy = "R1", string role = "Responsible", long? recipient = null, DateOnly? day = null, ReminderSubject subject = ReminderSubject.RoadmapItem) => new()
    {
        Id = Ids.Next(),
        SchoolId = 1,
        Subject = subject,
        SubjectId = item.Id,
        Key = $"{Ids.Next()}",
        Kind = kind,
        Policy = policy,
        RecipientRole = role,
        RecipientId = recipient,
        Occurrence = day ?? item.Deadline.Due,
    };

    public static RoadmapLine Line(RoadmapItem item, Reminder reminder, StandIn? why = null) => new(reminder, new Hearer(Member("Полевая О.Ю.", "Curator").Person!, 1, why is not null), item, why);
}
