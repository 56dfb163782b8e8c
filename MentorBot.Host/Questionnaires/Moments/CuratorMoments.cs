using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>What the curator may bring about for many pairs at once, whatever the calendar says.</summary>
internal sealed class CuratorMoments(PairSurveys surveys)
{
    private static readonly PairState[] AtWork = [PairState.Planned, PairState.Active];

    /// <summary>The events that a curator may name; all others happen by themselves.</summary>
    public static readonly string[] Events =
    [
        MomentEvents.PollOpened, MomentEvents.CuratorRequest, MomentEvents.GroupMeetingClosed, MomentEvents.MonitoringOpened,
        MomentEvents.MidTermOpened, MomentEvents.ClosingOpened, MomentEvents.PairClosedEarly,
    ];

    /// <summary>The pairs of a school that work by an approved plan.</summary>
    public static Task<List<Pair>> PairsAtWorkAsync(UnitOfWork work, School school, string? form, CancellationToken cancellation) => work.Db.WholePairs()
        .Where(pair => pair.SchoolId == school.Id && AtWork.Contains(pair.State) && (form == null || pair.Form == form))
        .OrderBy(pair => pair.Id)
        .ToListAsync(cancellation);

    /// <summary>The month in which the school looks at the middle of its programme.</summary>
    public async Task<IReadOnlyList<Assignment>> OpenMidTermAsync(UnitOfWork work, IReadOnlyList<Pair> pairs, CancellationToken cancellation)
    {
        foreach (var pair in pairs) await surveys.OpenMidTermAsync(work, pair, cancellation);
        return Opened(work);
    }

    /// <summary>The month in which the school ends its programme.</summary>
    public async Task<IReadOnlyList<Assignment>> OpenClosingAsync(UnitOfWork work, IReadOnlyList<Pair> pairs, CancellationToken cancellation)
    {
        foreach (var pair in pairs) await surveys.OpenAfterAsync(work, pair, heldOn: null, cancellation);
        return Opened(work);
    }

    /// <summary>Somebody of a pair has asked, by word of mouth, to end before the time; without a name it is the curator.</summary>
    public async Task<IReadOnlyList<Assignment>> OpenEarlyClosingAsync(UnitOfWork work, Pair pair, Participant? who, CancellationToken cancellation)
    {
        if (who is not null) return await surveys.OpenEarlyClosingAsync(work, pair, Respondent.Of(who), isSilent: false, cancellation);
        return await Curators.InChargeAsync(work, pair.SchoolId, cancellation) is { } curator
            ? await surveys.OpenEarlyClosingAsync(work, pair, Respondent.Of(curator), isSilent: false, cancellation)
            : [];
    }

    private static List<Assignment> Opened(UnitOfWork work) =>
        [.. work.Db.ChangeTracker.Entries<Assignment>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
}
