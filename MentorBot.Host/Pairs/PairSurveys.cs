using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The moments in the life of a pair at which its people, and those around them, are asked.</summary>
internal sealed class PairSurveys(QuestionnaireMoments moments, Measurements measurements)
{
    /// <summary>The order is entered: what is expected of the programme, and the figures from which it starts.</summary>
    public async Task OpenBeforeAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        await OpenAsync(work, pair, new Moment(MomentEvents.PairOrdered) { Repeat = MomentRepeat.Once }, Members(pair), cancellation);
        await measurements.OpenForAsync(work, pair.School!, Waves.Before, [.. pair.People()], cancellation);
    }

    /// <summary>How the pair is doing. A pulse that nobody answered gives way to the new one.</summary>
    public Task OpenPulseAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        OpenAsync(work, pair, new Moment(MomentEvents.PulseDue) { Repeat = MomentRepeat.Anew }, Members(pair), cancellation);

    /// <summary>The middle of the plan, or earlier at the curator's word. The curator's note follows when both sides have answered, or did not in time.</summary>
    public async Task OpenMidTermAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var opened = await OpenAsync(work, pair, new Moment(MomentEvents.MidTermOpened) { Repeat = MomentRepeat.Once }, Members(pair), cancellation);
        if (opened.Max(survey => survey.ClosesOn) is { } last) await PairReminders.PlanAsync(work, pair, PairReminders.MidTermOver, last.AddDays(1), cancellation);
    }

    public Task OpenMidTermNoteAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        OpenForCuratorAsync(work, pair, new Moment(MomentEvents.MidTermClosed) { Repeat = MomentRepeat.Once }, cancellation);

    /// <summary>The closing meeting is written down, or the closing month of the school has begun.</summary>
    /// <param name="heldOn">The day of the closing meeting; null where it is the month.</param>
    public async Task OpenAfterAsync(UnitOfWork work, Pair pair, DateOnly? heldOn, CancellationToken cancellation)
    {
        var moment = new Moment(MomentEvents.ClosingOpened) { Repeat = MomentRepeat.Once, CountedFrom = heldOn };
        var opened = await OpenAsync(work, pair, moment, [.. Members(pair), .. await ClosingCircle.OfAsync(work, pair, cancellation)], cancellation);
        await measurements.OpenForAsync(work, pair.School!, Waves.After, [.. pair.People()], cancellation);
        var surveys = opened.Where(survey => ClosingSurveys.AfterCodes.Contains(survey.Code));
        if (surveys.Max(survey => survey.ClosesOn) is { } last) await PairReminders.PlanAsync(work, pair, PairReminders.OfferCompletion, last.AddDays(1), cancellation);
    }

    /// <summary>The curator sums up when the closing meeting is written down and the surveys after it are answered or over.</summary>
    public async Task OpenClosingCardAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (!pair.HasLoggedClosing() || !await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, cancellation)) return;
        await OpenForCuratorAsync(work, pair, new Moment(MomentEvents.ClosingAnswered) { Repeat = MomentRepeat.Once }, cancellation);
    }

    /// <summary>Somebody wants to end before the time.</summary>
    public Task<IReadOnlyList<Assignment>> OpenEarlyClosingAsync(UnitOfWork work, Pair pair, Respondent who, bool isSilent, CancellationToken cancellation) =>
        OpenAsync(work, pair, new Moment(MomentEvents.PairClosedEarly) { IsSilent = isSilent }, [who with { Form = pair.Form }], cancellation);

    /// <summary>The curator ends a pair early without having been asked to: then the reasons are the curator's to tell.</summary>
    public async Task OpenEarlyClosingAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var codes = (await moments.OfAsync(pair.SchoolId, MomentEvents.PairClosedEarly, cancellation)).Select(questionnaire => questionnaire.Code).ToList();
        await work.Db.Assignments.Where(given => given.PairId == pair.Id && codes.Contains(given.Code)).LoadAsync(cancellation);
        if (work.Db.Assignments.Local.Any(given => given.PairId == pair.Id && codes.Contains(given.Code))) return;
        await OpenForCuratorAsync(work, pair, new Moment(MomentEvents.PairClosedEarly), cancellation);
    }

    private async Task<IReadOnlyList<Assignment>> OpenForCuratorAsync(UnitOfWork work, Pair pair, Moment moment, CancellationToken cancellation) =>
        await Curators.InChargeAsync(work, pair.SchoolId, cancellation) is { } curator
            ? await OpenAsync(work, pair, moment, [Respondent.Of(curator) with { Form = pair.Form }], cancellation)
            : [];

    private Task<IReadOnlyList<Assignment>> OpenAsync(
        UnitOfWork work, Pair pair, Moment moment, IReadOnlyCollection<Respondent> asked, CancellationToken cancellation) =>
        moments.OpenAsync(work, pair.School!, moment with { PairId = pair.Id }, asked, cancellation);

    private static List<Respondent> Members(Pair pair) => [.. pair.People().Select(participant => Respondent.Of(participant) with { Form = pair.Form })];
}
