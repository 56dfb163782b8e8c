using MentorBot.Domain.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Schools;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Those around a pair who are asked when it closes: parents of mentees who are minors, contacts of partners.</summary>
internal static class ClosingCircle
{
    public static async Task<IReadOnlyList<Respondent>> OfAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        [.. await ParentsAsync(work, pair, cancellation), .. await PartnersAsync(work, pair, cancellation)];

    private static async Task<IEnumerable<Respondent>> ParentsAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var today = work.TodayAt(pair.School!);
        var minors = pair.Mentees.Select(member => member.Participant!)
            .Where(child => child.BirthDate is { } born && ConsentRules.AgeOn(born, today) < ConsentRules.AgeOfMajority)
            .ToDictionary(child => child.Id);
        var ids = minors.Keys.Select(id => (long?)id).ToList();
        var parents = await work.Db.Staff.Include(parent => parent.Person)
            .Where(parent => parent.Role == StaffRoles.Parent && ids.Contains(parent.RelatedToId))
            .ToListAsync(cancellation);
        return parents.Select(parent => Respondent.About(minors[parent.RelatedToId!.Value], parent) with { Form = pair.Form });
    }

    /// <summary>A partner with many mentors is asked once for each form of mentoring, whichever of its pairs closes first.</summary>
    private static async Task<IEnumerable<Respondent>> PartnersAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var contacts = await work.Db.Staff.Include(contact => contact.Person)
            .Where(contact => contact.SchoolId == pair.SchoolId && contact.Role == StaffRoles.PartnerContact)
            .ToListAsync(cancellation);
        if (contacts.Count == 0) return [];

        var ids = contacts.ConvertAll(contact => contact.Id);
        await work.Db.Assignments.Where(given => ids.Contains(given.AssigneeId) && given.PairId != null).LoadAsync(cancellation);
        var ofForm = (await work.Db.Pairs.Where(other => other.SchoolId == pair.SchoolId && other.Form == pair.Form).Select(other => other.Id).ToListAsync(cancellation)).ToHashSet();
        var since = pair.School!.CurrentYearStart(work.TodayAt(pair.School!));
        var asked = work.Db.Assignments.Local
            .Where(given => given.PairId is { } about && about != pair.Id && ofForm.Contains(about) && pair.School!.TodayAt(given.CreatedAt) >= since)
            .Select(given => given.AssigneeId)
            .ToHashSet();
        return contacts.Where(contact => !asked.Contains(contact.Id)).Select(contact => Respondent.Of(contact) with { Form = pair.Form });
    }
}
