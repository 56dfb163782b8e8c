using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The rows that reminders are about and the staff of their schools, to be looked at and not to be changed.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<long, List<StaffMember>> staff;

    private KnownRows(IReadOnlyDictionary<long, RoadmapItem> items, Dictionary<long, List<StaffMember>> staff) => (Items, this.staff) = (items, staff);

    /// <summary>By id; a row that was removed since is not there.</summary>
    public IReadOnlyDictionary<long, RoadmapItem> Items { get; }

    public IReadOnlyList<StaffMember> StaffOf(long schoolId) => staff.GetValueOrDefault(schoolId, []);

    public IReadOnlyList<StaffMember> StaffOf(Reminder reminder) => StaffOf(reminder.SchoolId);

    public static async Task<KnownRows> ReadAsync(UnitOfWork work, IReadOnlyCollection<Reminder> reminders, CancellationToken cancellation)
    {
        if (reminders.Count == 0) return new KnownRows(new Dictionary<long, RoadmapItem>(), []);
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var schools = reminders.Select(reminder => reminder.SchoolId).Distinct().ToList();
        var items = await work.Db.WholeItems().AsNoTrackingWithIdentityResolution().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellation);
        var members = await work.Db.Staff.AsNoTracking().Include(member => member.Person).Where(member => schools.Contains(member.SchoolId)).OrderBy(member => member.Id).ToListAsync(cancellation);
        return new KnownRows(items, members.GroupBy(member => member.SchoolId).ToDictionary(ofSchool => ofSchool.Key, ofSchool => ofSchool.ToList()));
    }
}
