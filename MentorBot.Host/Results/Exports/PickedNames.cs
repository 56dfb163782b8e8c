using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Results;
using MentorBot.Host.Data;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results.Exports;

/// <summary>The names behind the ids that people picked out of lists.</summary>
internal static class PickedNames
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(MentorBotDb db, long schoolId, CodeBook book, CancellationToken cancellation)
    {
        var picks = book.Items.Select(item => item.Item.Type).OfType<PickType>().Select(pick => pick.Source).ToHashSet();
        var names = RunSources.Fixed.Where(source => picks.Contains(source.Key)).SelectMany(source => source.Value).ToDictionary(choice => choice.Id, choice => choice.Label);
        if (picks.All(RunSources.Fixed.ContainsKey)) return names;
        foreach (var one in await db.Participants.AsNoTracking().Where(one => one.SchoolId == schoolId).ToListAsync(cancellation)) names[Ids.Text(one.Id)] = ShownNames.Of(one);
        foreach (var one in await db.Staff.AsNoTracking().Where(one => one.SchoolId == schoolId).ToListAsync(cancellation)) names[Ids.Text(one.Id)] = one.Name;
        return names;
    }
}
