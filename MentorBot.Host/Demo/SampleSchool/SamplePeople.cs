using System.Runtime.CompilerServices;
using MentorBot.Emulator.Chat;
using MentorBot.Host.Data;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>The people of the sample school for the list of the chat page, with the invite link of each.</summary>
internal sealed class SamplePeople(PastWork past) : IChatPeople
{
    private readonly SampleSchoolFile file = SampleSchoolFile.Load();

    public async IAsyncEnumerable<ChatPerson> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = past.OpenDb();
        if (await db.Schools.OrderBy(school => school.Id).FirstOrDefaultAsync(known => known.Name == file.School.Name, cancellationToken) is not { } school) yield break;
        var staffLinks = await StaffLinksAsync(db, school.Id, cancellationToken);
        foreach (var staff in file.Staff)
            yield return new ChatPerson(staff.ChatId, staff.Name, StaffRoles.TitleOf(staff.Role), staff.Description, staff.Group, staffLinks.GetValueOrDefault(staff.Name));

        var pupilLinks = await PupilLinksAsync(db, school.Id, cancellationToken);
        foreach (var pupil in file.Pupils)
            yield return new ChatPerson(pupil.ChatId, pupil.Name, $"{ParticipantRoles.TitleOf(pupil.Role)}, {pupil.Class}", pupil.Description, pupil.Group, pupilLinks.GetValueOrDefault(pupil.Name));
    }

    private static async Task<Dictionary<string, string>> StaffLinksAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var staff = await db.Staff.Where(member => member.SchoolId == schoolId).OrderBy(member => member.Id).Select(member => new { member.Name, member.StartPayload }).ToListAsync(cancellation);
        return staff.DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.StartPayload);
    }

    private static async Task<Dictionary<string, string>> PupilLinksAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var pupils = await db.Participants.Where(pupil => pupil.SchoolId == schoolId).OrderBy(pupil => pupil.Id).Select(pupil => new { pupil.Name, pupil.StartPayload }).ToListAsync(cancellation);
        return pupils.DistinctBy(pupil => pupil.Name).ToDictionary(pupil => pupil.Name, pupil => pupil.StartPayload);
    }
}
