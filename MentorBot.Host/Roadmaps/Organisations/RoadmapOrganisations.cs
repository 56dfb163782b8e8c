using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Organisations;

/// <summary>An organisation that a roadmap names: a centre of education, a partner.</summary>
/// <param name="StaffId">Who keeps contact with it and is reminded in its place; null where nobody is.</param>
/// <param name="Items">The open rows that it answers for.</param>
internal sealed record NamedOrganisation(string Name, string? Code, long? StaffId, IReadOnlyList<RoadmapItem> Items);

/// <summary>Organisations are nobody of the staff: the curator says who keeps contact with each.</summary>
internal static class RoadmapOrganisations
{
    /// <summary>In the order of the rows that name them.</summary>
    public static IReadOnlyList<NamedOrganisation> Of(Roadmap roadmap)
    {
        var named = roadmap.Items.Where(item => item.IsOpen()).OrderBy(item => item.Ordinal)
            .SelectMany(item => EntriesOf(item).Select(entry => (Item: item, Entry: entry, Name: NameOf(entry))));
        var organisations = new List<List<(RoadmapItem Item, RoadmapResponsible Entry, string Name)>>();
        foreach (var one in named)
        {
            if (organisations.Find(known => RowComparison.AreSame(known[0].Name, one.Name)) is { } known) known.Add(one);
            else organisations.Add([one]);
        }

        return organisations.ConvertAll(all => new NamedOrganisation(
            all[0].Name, all[0].Entry.Code, all.Select(one => one.Entry.StaffId).FirstOrDefault(id => id is not null), [.. all.Select(one => one.Item).Distinct()]));
    }

    public static NamedOrganisation? Find(Roadmap roadmap, string name) => Of(roadmap).FirstOrDefault(one => RowComparison.AreSame(one.Name, name));

    /// <summary>From now on the rows of the organisation remind this member of the staff; with null, nobody in its place.</summary>
    public static async Task BindAsync(UnitOfWork work, Roadmap roadmap, NamedOrganisation organisation, StaffMember? contact, CancellationToken cancellation)
    {
        foreach (var item in organisation.Items)
        {
            var entries = EntriesOf(item).Where(entry => RowComparison.AreSame(NameOf(entry), organisation.Name) && entry.StaffId != contact?.Id).ToList();
            if (entries.Count == 0) continue;
            foreach (var entry in entries) (entry.StaffId, entry.DeclinedOn, entry.DeclineReason) = (contact?.Id, null, null);
            work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "Assign", $"{organisation.Name} → {contact?.Name ?? "никто"}");
        }

        await RoadmapReminders.ReconcileAsync(work, roadmap, organisation.Items, cancellation);
    }

    /// <summary>A row that is new has the contact whom the other rows of the organisation have.</summary>
    public static void Inherit(Roadmap roadmap)
    {
        foreach (var organisation in Of(roadmap).Where(one => one.StaffId is not null))
        {
            foreach (var entry in organisation.Items.SelectMany(EntriesOf).Where(entry => entry.StaffId is null && RowComparison.AreSame(NameOf(entry), organisation.Name)))
                entry.StaffId = organisation.StaffId;
        }
    }

    private static IEnumerable<RoadmapResponsible> EntriesOf(RoadmapItem item) => item.Responsibles.Where(IsOrganisation).OrderBy(entry => entry.Ordinal);

    /// <summary>An organisation whose words the reader does not know is read as a role without a code, which nobody of the staff holds either.</summary>
    private static bool IsOrganisation(RoadmapResponsible entry) => entry is { Type: ResponsibleType.Org } or { Type: ResponsibleType.Role, Code: null, Name: null };

    private static string NameOf(RoadmapResponsible entry) => entry.Name ?? StaffMatch.Title(entry);
}
