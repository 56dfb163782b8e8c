using MentorBot.Emulator.People;

namespace MentorBot.Emulator.Chat;

/// <summary>The people of the host, then those of the emulator whom the host does not know.</summary>
internal sealed class ChatPeopleList(PeopleViews emulator, IEnumerable<IChatPeople> hosts)
{
    private const string GuestGroup = "Гости";

    public async Task<IReadOnlyList<ChatPerson>> ListAsync(CancellationToken cancellationToken)
    {
        var people = new List<ChatPerson>();
        foreach (var host in hosts)
            await foreach (var person in host.ListAsync(cancellationToken)) people.Add(person);
        var known = people.Select(person => person.ChatId).ToHashSet();
        var others = await emulator.PeopleAsync(after: 0, wait: 0, cancellationToken);
        people.AddRange(others.Items.Where(person => !known.Contains(person.ChatId)).OrderBy(person => person.ChatId).Select(Guest));
        return people;
    }

    private static ChatPerson Guest(ListedPerson person) =>
        new(person.ChatId, $"{person.FirstName} {person.LastName}".Trim(), "", "", GuestGroup);
}
