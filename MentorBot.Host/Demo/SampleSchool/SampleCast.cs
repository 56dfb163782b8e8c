using MentorBot.Domain.Calendars;
using MentorBot.Host.Data;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>Who is who while the sample school is brought into being, and which day is which.</summary>
/// <param name="start">The school's day of the first start.</param>
internal sealed class SampleCast(SampleSchoolFile file, SchoolClock clock, DateOnly start)
{
    private readonly Dictionary<string, long> ids = [];
    private readonly Dictionary<string, long> chats = file.Staff.Select(staff => (staff.Key, staff.ChatId))
        .Concat(file.Pupils.Select(pupil => (pupil.Key, pupil.ChatId)))
        .ToDictionary();

    public long SchoolId { get; set; }

    /// <summary>In whose name the curator's part is done.</summary>
    public string Curator => $"staff:{Ids.Text(IdOf(file.Staff.First(staff => staff.Role == Staff.StaffRoles.Curator).Key))}";

    public DateOnly DateOf(SampleDay day) => start.AddDays(day.Offset);

    /// <summary>Everybody is as old at the first start as the file makes them, whenever that is: consents and classes follow from the age.</summary>
    public DateOnly BirthOf(SamplePupil pupil) => pupil.BirthDate.AddDays(start.DayNumber - file.School.AgesOn.DayNumber);

    public DateOnly BirthOf(string key) => BirthOf(file.Pupils.Single(pupil => pupil.Key == key));

    public SampleDay DayOf(DateOnly date) => new(date.DayNumber - start.DayNumber);

    /// <summary>The moment of a day at which the n-th thing of that day happens.</summary>
    public DateTimeOffset MomentOf(SampleDay day, int nth) => clock.At(DateOf(day), new TimeOnly(13, 0)) + TimeSpan.FromMinutes(nth);

    /// <summary>The participant or the member of the staff.</summary>
    public long IdOf(string key) => ids[key];

    public long ChatOf(string key) => chats[key];

    public void Enter(string key, long id) => ids.Add(key, id);
}
