using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The buttons about pairs. Who presses is looked up anew each time: a button in the hands of another does nothing.</summary>
internal sealed class PairChat(CuratorPairs curatorPairs, MemberPairs memberPairs, MeetingRecording recording, Menu menu) : IChatButtons
{
    public string Area => PairButtons.Area;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is ["list", var school, ..])
        {
            await curatorPairs.ListAsync(turn, Ids.Parse(school), words.Skip(2).FirstOrDefault(), cancellation);
            return;
        }

        if (words is ["mine"])
        {
            await memberPairs.ShowAllAsync(turn, cancellation);
            return;
        }

        if (words.Count < 2 || await turn.Db.FindPairAsync(Ids.Parse(words[1]), cancellation) is not { } pair)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var taken = await ForMemberAsync(turn, pair, words[0], cancellation)
            || await ForCuratorAsync(turn, pair, words[0], words.Skip(2).FirstOrDefault(), cancellation);
        if (!taken) await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task<bool> ForMemberAsync(Turn turn, Pair pair, string verb, CancellationToken cancellation)
    {
        if (pair.People().FirstOrDefault(participant => participant.PersonId == turn.Person.Id) is not { } member) return false;
        switch (verb)
        {
            case "my":
                turn.Reply(PairViews.ForMember(pair, member));
                return true;
            case "record" when member.Id == pair.MentorId:
                turn.ActAs(member);
                await recording.BeginNextAsync(turn, pair, cancellation);
                return true;
            case "early":
                turn.Reply(MemberPairs.AskWhetherToEndEarly(pair));
                return true;
            case "earlyyes":
                await memberPairs.AskToEndEarlyAsync(turn, pair, member, cancellation);
                return true;
            case "agree":
                await memberPairs.AgreeAsync(turn, pair, member, cancellation);
                return true;
            case "decline":
                turn.Reply(MemberPairs.AskWhetherSure(pair));
                return true;
            case "declined":
                await memberPairs.DeclineAsync(turn, pair, member, cancellation);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ForCuratorAsync(Turn turn, Pair pair, string verb, string? detail, CancellationToken cancellation)
    {
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, pair.SchoolId, cancellation) is not { } curator) return false;
        turn.ActAs(curator);
        return await curatorPairs.HandleAsync(turn, curator, pair, verb, detail, cancellation);
    }
}

/// <summary>What the menu offers about pairs.</summary>
internal sealed class PairMenu : IMenuSection
{
    public int Order => 30;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        var buttons = new List<ChatButton>();
        var own = (await turn.Db.PairsOfPersonAsync(turn.Person.Id, cancellation)).Where(PairStates.IsLiving).ToArray();
        buttons.AddRange(own.Where(pair => Mine(turn, pair).Any(member => PairViews.AwaitsAgreement(pair, member))).Select(pair => PairButtons.Of("🤝 Ответить: вам предложили пару", "my", pair)));
        if (own.Length > 0) buttons.Add(new ChatButton(own.Length == 1 ? "Моя пара" : "Мои пары", $"{PairButtons.Area}:mine"));
        var led = own.Where(pair => pair.Mentor!.PersonId == turn.Person.Id && PairViews.MayRecord(pair)).ToArray();
        buttons.AddRange(led.Select(pair => PairButtons.Of(led.Length == 1 ? "Записать встречу" : $"Записать встречу: {PairNames.MenteesForOtherSide(pair)}", "record", pair)));
        if (!(await turn.RolesAsync(cancellation)).LeadSomeSchool) return buttons;
        var schools = await turn.Db.Schools.Where(school => turn.Db.CuratorRolesOf(turn.Person.Id).Any(staff => staff.SchoolId == school.Id)).ToListAsync(cancellation);
        foreach (var school in schools)
        {
            var suffix = schools.Count > 1 ? $" · {school.Name}" : "";
            buttons.Add(new ChatButton("Пары" + suffix, CuratorPairs.ListAction(school.Id)));
            buttons.Add(new ChatButton("Создать пару" + suffix, PairMakingChat.StartAction(school.Id)));
        }

        return buttons;
    }

    private static IEnumerable<Participant> Mine(Turn turn, Pair pair) => pair.People().Where(participant => participant.PersonId == turn.Person.Id);
}
