using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.People;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Monkeys;

/// <summary>
/// Somebody who presses and types anything, and comes to the end of each questionnaire all the same. Whatever they do at a
/// step, the next thing asked is of that step or of the one after it: a step further means that something counted twice.
/// </summary>
internal sealed class MonkeyPerson(Pupil pupil, Chat chat, MonkeyMind mind, FormBook book, Outages outages, Findings findings, StormOptions options)
{
    private const string ThanksWords = "Ответы отправлены";
    private const string StickerRefused = "❗ Стикер";
    private const int MostActs = 600;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    /// <summary>After this time without a change the person takes it that nothing has changed, and asks to be sure.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(1);

    private static readonly MonkeyAct AskAgain = new("a sticker to see where one is", new StickerDeed());

    private readonly List<MonkeyWalk> _walks = [];
    private readonly HashSet<long> _apologies = [];
    private long _floor;
    private TimeSpan _since;
    private volatile bool _isBusy = true;

    public Pupil Pupil { get; } = pupil;

    public IReadOnlyList<MonkeyWalk> Walks
    {
        get
        {
            lock (_walks) return [.. _walks];
        }
    }

    public bool IsBusy => _isBusy;

    public bool IsStuck { get; private set; }

    private MonkeyWalk Walk => _walks[^1];

    private Form Form => book[Walk.Code];

    /// <summary>A questionnaire is open for the person; they go to it when its offer is in the chat.</summary>
    public void Expect(string code, string assignmentId)
    {
        lock (_walks) _walks.Add(new MonkeyWalk(code, assignmentId));
        _since = outages.ReadyTime;
        _isBusy = true;
    }

    public async Task LiveAsync(CancellationToken cancellation)
    {
        _since = outages.ReadyTime;
        await chat.SayAsync($"/start {Pupil.StartPayload}", cancellation);
        while (!chat.Messages.Any(message => message.IsFromBot) && !IsTooLate("nothing followed /start")) await LookAsync(cancellation);
        _isBusy = false;
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                if (!_isBusy || IsStuck) await LookAsync(cancellation);
                else await WalkAsync(cancellation);
            }
        }
        finally
        {
            // Nobody waits for one whose life has failed; the stage says why.
            IsStuck = true;
        }
    }

    private async Task WalkAsync(CancellationToken cancellation)
    {
        if (await EnterAsync(cancellation) is not { } screen) return;
        var pagesRead = new HashSet<int>();
        for (var acts = 0; !Walk.Finished && !IsStuck; acts++)
        {
            if (acts == MostActs)
            {
                findings.Violation("stuck", Who($"{Walk.Code} did not end after {MostActs} acts; the last screen is {screen.Question?.Key ?? "the summary"}"));
                IsStuck = true;
            }

            await Task.Delay(TimeSpan.FromSeconds(mind.Next() * options.ThinkSeconds), cancellation);
            if (screen.IsSummary)
            {
                Walk.Read(screen.Lines(Form));
                pagesRead.Add(screen.Page);
            }

            var act = mind.Choose(screen, Walk, [.. chat.Messages], pagesRead, acts);
            if (!act.KeepsSummary)
            {
                Walk.ForgetSummary();
                pagesRead.Clear();
            }

            screen = await DoAsync(screen, act, cancellation);
        }

        _isBusy = false;
    }

    /// <summary>Waits for the offer and begins.</summary>
    private async Task<MonkeyScreen?> EnterAsync(CancellationToken cancellation)
    {
        var go = $"q:{Walk.AssignmentId}:go";
        while (true)
        {
            if (chat.Messages.FirstOrDefault(message => message.AllButtons.Any(button => button.CallbackData == go)) is { } offer)
            {
                _floor = chat.Messages.Max(message => message.Version);
                _since = outages.ReadyTime;
                await chat.TapAsync(offer.MessageId, go, cancellation);
                break;
            }

            if (IsTooLate($"no offer of {Walk.Code}")) return null;
            await LookAsync(cancellation);
        }

        while (true)
        {
            if (Current() is { } screen) return screen;
            if (IsTooLate($"{Walk.Code} was not begun")) return null;
            await LookAsync(cancellation);
        }
    }

    /// <summary>Does it, and waits until it is clear what came of it.</summary>
    private async Task<MonkeyScreen> DoAsync(MonkeyScreen before, MonkeyAct act, CancellationToken cancellation)
    {
        // Of several things at once the second may meet the question that the first has led to.
        var most = before.Step + act.Deeds.Count;
        Walk.Answering(act.Answer is null ? null : before.Question!.Key, isUnclear: act.Deeds.Count > 1);
        var (after, isSure) = await ActAsync(before, act, most, cancellation);
        var given = act.Answer;
        for (var tries = 0; !isSure && tries < 3 && !IsStuck; tries++)
        {
            // Something that came late is told from nothing at all by asking once more.
            (after, isSure) = await ActAsync(before, AskAgain, most, cancellation);
            if (given is not null) given = new(IsKnown: false, null);
        }

        var isOn = Walk.Finished || after.Step > before.Step;
        if (after.Step > before.Step + 1) Walk.ForgetConfirmed();
        // An answer that counts is followed by a question without reproach; else something earlier has led on.
        if (given is not null && after.IsRefusal) given = new(IsKnown: false, null);
        Walk.Settle(isOn ? given : null);
        if (after.Step > before.Step + 1) findings.Count("monkeys: several at once that answered more than one question");
        return after;
    }

    private async Task<(MonkeyScreen After, bool IsSure)> ActAsync(MonkeyScreen before, MonkeyAct act, int most, CancellationToken cancellation)
    {
        findings.Count($"monkeys: {act.Name}");
        var (version, newest) = (chat.Messages.Max(message => message.Version), chat.Messages.Max(message => message.MessageId));
        _since = outages.ReadyTime;
        foreach (var deed in act.Deeds)
        {
            await (deed switch
            {
                TypeDeed typed => chat.SayAsync(typed.Text, cancellation),
                TapDeed tap => chat.TapAsync(tap.MessageId ?? before.Message.MessageId, tap.Data, cancellation),
                _ => chat.SendStickerAsync(cancellation),
            });
        }

        for (var isNoted = false; ;)
        {
            await LookAsync(cancellation);
            if (IsThanked(_floor))
            {
                Walk.Finished = true;
                return (before, true);
            }

            var (now, waited) = (Current() ?? before, outages.ReadyTime - _since);
            if (!isNoted && now.Step > most)
            {
                isNoted = true;
                findings.Violation("counted twice", Who($"{Walk.Code}.{before.Question?.Key}: after {act.Name} at step {before.Step} step {now.Step} is asked"));
            }

            if (ReferenceEquals(act, AskAgain))
            {
                // All that was done before is over when the sticker itself is answered.
                if (chat.Messages.Any(message => message.MessageId > newest && message.IsFromBot && message.Text?.StartsWith(StickerRefused, StringComparison.Ordinal) == true)) return (now, true);
            }
            else if (act.Deeds.Count > 1)
            {
                // Each of them is answered in its turn.
                if (waited > Doubt) return (now, false);
            }
            else if (now.Step > before.Step || !now.LooksLike(before)) return Noted(now, waited);
            else if (waited > Doubt && (act.MayChangeNothing || now.Message.Version > version)) return (now, false);
            if (IsTooLate($"nothing followed {act.Name} at {Walk.Code}.{before.Question?.Key}", isTheEnd: false)) return (now, false);
        }
    }

    private (MonkeyScreen After, bool IsSure) Noted(MonkeyScreen now, TimeSpan waited)
    {
        findings.Reaction(waited);
        return (now, true);
    }

    /// <summary>What is asked now: of the highest step, in the newest message that asks it.</summary>
    private MonkeyScreen? Current() => chat.Messages
        .Where(message => message.Version > _floor)
        .Select(message => MonkeyScreen.Read(message, Form, Walk.AssignmentId))
        .OfType<MonkeyScreen>()
        .OrderByDescending(screen => screen.Step).ThenByDescending(screen => screen.Message.Version)
        .FirstOrDefault();

    private bool IsThanked(long after) => chat.Messages.Any(message =>
        message.IsFromBot && message.Version > after && message.Text is { } text
        && text.Contains(ThanksWords, StringComparison.Ordinal) && text.Contains(Form.Title, StringComparison.Ordinal));

    private async Task LookAsync(CancellationToken cancellation)
    {
        var changed = await chat.LookAsync(cancellation);
        foreach (var message in changed.Where(message => message.IsFromBot && message.Text?.Contains(ScreenReader.Apology, StringComparison.Ordinal) == true && _apologies.Add(message.MessageId)))
            findings.Apology(Who($"the program apologised ({message.Text!.Split('\n')[0]}) in {(_walks.Count > 0 ? Walk.Code : "no questionnaire")}"));
        if (changed.Count == 0) await chat.NewsAsync(LookAgain, cancellation);
    }

    private bool IsTooLate(string what, bool isTheEnd = true)
    {
        if ((outages.ReadyTime - _since).TotalSeconds <= options.PatienceSeconds) return false;
        findings.Violation("silence", Who($"{what} for {options.PatienceSeconds} s of a program that was up"));
        IsStuck |= isTheEnd;
        return true;
    }

    private string Who(string what) => $"monkey {Pupil.Number} (chat {Pupil.ChatId}): {what}";
}
