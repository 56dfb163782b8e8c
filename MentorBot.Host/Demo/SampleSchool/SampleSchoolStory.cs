using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>The school itself and its staff, who come before everybody else.</summary>
internal sealed class SampleSchoolStory(PastWork past, SampleCast cast, SampleSchoolFile file, CancellationToken cancellation)
{
    public async Task FoundAsync(DateTimeOffset at)
    {
        await past.RunAsync(at, "system", (_, work) =>
        {
            var school = new School
            {
                Id = Ids.Next(),
                Name = file.School.Name,
                TimeZone = file.School.TimeZone,
                YearStart = file.School.YearStart,
                YearEnd = file.School.YearEnd,
                CreatedAt = at,
            };
            cast.SchoolId = school.Id;
            work.Db.Schools.Add(school);
            foreach (var member in file.Staff)
            {
                var staff = new StaffMember { Id = Ids.Next(), SchoolId = school.Id, Name = member.Name, Role = member.Role, StartPayload = Ids.Secret() };
                cast.Enter(member.Key, staff.Id);
                work.Db.Staff.Add(staff);
            }

            return Task.CompletedTask;
        }, cancellation);
        foreach (var member in file.Staff.Where(member => member.Started)) await StartAsync(at, member);
    }

    private async Task StartAsync(DateTimeOffset at, SampleStaff member)
    {
        await using var db = past.OpenDb();
        var id = cast.IdOf(member.Key);
        var payload = await db.Staff.Where(staff => staff.Id == id).Select(staff => staff.StartPayload).SingleAsync(cancellation);
        await past.RunTurnAsync(at, member.ChatId, new CommandReceived("start", payload), (services, turn) =>
            services.GetRequiredService<ConversationRouter>().HandleAsync(turn, cancellation), cancellation);
    }
}
