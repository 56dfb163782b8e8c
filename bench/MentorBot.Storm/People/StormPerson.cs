using System.Globalization;
using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.School;

namespace MentorBot.Storm.People;

/// <summary>
/// Somebody who answers whatever questionnaire is offered. They do one thing, wait for what follows, and never do it
/// again unless they are told that it failed or nobody says anything for too long, which is a violation.
/// </summary>
internal sealed class StormPerson(Pupil pupil, Chat chat, AnswerSheet sheet, ScreenReader reader, Outages outages, Findings findings, StormOptions options)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private const int MostComplaints = 3;

    private readonly Random _random = new(HashCode.Combine(options.Seed, pupil.Number));
    private readonly HashSet<string> _acted = [];
    private readonly HashSet<long> _apologies = [];
    private readonly List<Walk> _walks = [];
    private Doing? _doing;
    private long _floor;
    private int _complaints;
    private volatile bool _isBusy = true;

    public Pupil Pupil { get; } = pupil;

    /// <summary>What the person has gone through, the last one perhaps not to its end.</summary>
    public IReadOnlyList<Walk> Walks
    {
        get
        {
            lock (_walks) return [.. _walks];
        }
    }

    /// <summary>False when everything that was expected of the person is answered.</summary>
    public bool IsBusy => _isBusy;

    /// <summary>The person was not answered however they tried, and gave up.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>A factor on the time that the person thinks; 0 in the calm before the storm.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>A questionnaire has been opened for the person: they wait for the offer from now on.</summary>
    public void Expect(string code)
    {
        _doing = new Doing($"the offer of {code}", outages.ReadyTime);
        _isBusy = true;
    }

    public async Task LiveAsync(CancellationToken cancellation)
    {
        await DoAsync(new Doing("/start", outages.ReadyTime), () => chat.SayAsync($"/start {Pupil.StartPayload}", cancellation));
        while (!cancellation.IsCancellationRequested && !IsStuck)
        {
            Notice(await chat.LookAsync(cancellation));
            if (NewScreen() is { } screen) await FollowAsync(screen, cancellation);
            else if (IsSilentTooLong()) Complain();
            else await chat.NewsAsync(LookAgain, cancellation);
        }
    }

    /// <summary>The newest message that asks for something that the person has not done yet.</summary>
    private Screen? NewScreen() => chat.Messages
        .Where(message => message.Version > _floor)
        .OrderByDescending(message => message.Version)
        .Select(reader.Read)
        .FirstOrDefault(screen => screen is not null && !_acted.Contains(screen.Key) && IsForMe(screen));

    private bool IsForMe(Screen screen) => screen.Kind switch
    {
        ScreenKind.Thanks => Current is { Finished: false } walk && walk.Code == screen.Form!.Code && _doing is { Screen.Kind: ScreenKind.Summary },
        // A reminder of what the person is in the middle of leads nowhere new.
        ScreenKind.Offer => Current is null or { Finished: true },
        _ => true,
    };

    private Walk? Current => _walks.Count > 0 ? _walks[^1] : null;

    private async Task FollowAsync(Screen screen, CancellationToken cancellation)
    {
        if (_doing is { } doing) findings.Reaction(outages.ReadyTime - doing.At);
        ConfirmBy(screen);
        if (screen.Kind is ScreenKind.Thanks)
        {
            Current!.Finished = true;
            _acted.Add(screen.Key);
            _floor = screen.Message.Version;
            _doing = null;
            _isBusy = false;
            return;
        }

        await ThinkAsync(cancellation);
        await ActAsync(screen, cancellation);
        _acted.Add(screen.Key);
        _floor = screen.Message.Version;
    }

    /// <summary>That something new is asked confirms what was answered before.</summary>
    private void ConfirmBy(Screen screen)
    {
        if (_doing is not { Screen.Question.Key: { } question, Answer: { } answer } || Current is not { } walk) return;
        var isStillSame = screen.Kind is ScreenKind.Question && screen.Question!.Key == question && screen.AssignmentId == walk.AssignmentId;
        if (!isStillSame) walk.Confirm(question, answer);
    }

    private Task ActAsync(Screen screen, CancellationToken cancellation)
    {
        switch (screen.Kind)
        {
            case ScreenKind.Offer:
                return TapAsync(screen, screen.Message.AllButtons.First(), null, cancellation);
            case ScreenKind.Summary:
                return TapAsync(screen, Button(screen, "Отправить"), null, cancellation);
            default:
                WalkOf(screen).Saw(screen.Question!.Key);
                var mark = string.Create(CultureInfo.InvariantCulture, $"человек {Pupil.Number} раз {_walks.Count}");
                return AnswerAsync(screen, sheet.For(screen.Form!, screen.Question, mark), cancellation);
        }
    }

    private Task AnswerAsync(Screen screen, Answer answer, CancellationToken cancellation) => answer switch
    {
        TypeText typed => DoAsync(new Doing("the answer", outages.ReadyTime) { Screen = screen, Answer = answer }, () => chat.SayAsync(typed.Text, cancellation)),
        TapButton tap => TapAsync(screen, Button(screen, tap.Label), answer, cancellation),
        TickOptions tick => TapAsync(screen, NextTick(screen, tick), answer, cancellation),
        _ => TapAsync(screen, Button(screen, "Готово") ?? screen.Message.AllButtons.First(), answer, cancellation),
    };

    /// <summary>An impatient thumb taps twice.</summary>
    private async Task TapAsync(long messageId, string callbackData, CancellationToken cancellation)
    {
        for (var taps = Next() < options.DoubleTapShare ? 2 : 1; taps > 0; taps--)
        {
            await chat.TapAsync(messageId, callbackData, cancellation);
            findings.Count("taps");
        }
    }

    private static ChatButton? NextTick(Screen screen, TickOptions tick) =>
        tick.Labels.Select(label => Button(screen, label)).FirstOrDefault(button => button is { Text: var text } && !text.StartsWith(ScreenReader.Ticked, StringComparison.Ordinal))
        ?? Button(screen, "Готово");

    private Task TapAsync(Screen screen, ChatButton? button, Answer? answer, CancellationToken cancellation)
    {
        if (button is not null)
        {
            var doing = new Doing($"a tap on {screen.Kind}", outages.ReadyTime) { Screen = screen, Answer = answer };
            return DoAsync(doing, () => TapAsync(screen.Message.MessageId, button.CallbackData!, cancellation));
        }

        findings.Violation("no button", Who($"{screen.Form?.Code}.{screen.Question?.Key}: the button of the answer is not there"));
        IsStuck = true;
        return Task.CompletedTask;
    }

    private static ChatButton? Button(Screen screen, string label) => screen.Message.AllButtons.FirstOrDefault(button =>
        button.Text.Replace(ScreenReader.Ticked, "", StringComparison.Ordinal).Equals(label, StringComparison.OrdinalIgnoreCase));

    private async Task DoAsync(Doing doing, Func<Task> act)
    {
        _doing = doing;
        _isBusy = true;
        await act();
        findings.Count("things that people did");
    }

    private Walk WalkOf(Screen screen)
    {
        if (Current is { } walk && walk.AssignmentId == screen.AssignmentId) return walk;
        var begun = new Walk(screen.Form!.Code, screen.AssignmentId!);
        lock (_walks) _walks.Add(begun);
        return begun;
    }

    /// <summary>Looks for words that must not come, and for those that ask to try again.</summary>
    private void Notice(IReadOnlyList<ChatMessage> changed)
    {
        foreach (var message in changed)
        {
            if (message is not { IsFromBot: true, Text: { } text }) continue;
            if (text.StartsWith(ScreenReader.Refusal, StringComparison.Ordinal) && !IsOfSecondTap(text))
                findings.Violation("refused", Who($"a valid answer was refused: {text.Split('\n')[0]}"));
            if (!text.Contains(ScreenReader.Apology, StringComparison.Ordinal) || !_apologies.Add(message.MessageId)) continue;
            findings.Apology(Who("the program apologised and had not taken what the person did"));
            TryAgain();
        }
    }

    private bool IsOfSecondTap(string text) => options.DoubleTapShare > 0 && text.Contains(ScreenReader.DeadButton, StringComparison.Ordinal);

    private bool IsSilentTooLong() => _doing is { } doing && (outages.ReadyTime - doing.At).TotalSeconds > options.PatienceSeconds;

    private void Complain()
    {
        var doing = _doing!;
        findings.Violation("silence", Who($"nothing followed {doing} for {options.PatienceSeconds} s of a program that was up"));
        if (++_complaints > MostComplaints) IsStuck = true;
        _doing = doing with { At = outages.ReadyTime };
        TryAgain();
    }

    /// <summary>Forgets that the last thing was done, so that it is done again.</summary>
    private void TryAgain()
    {
        if (_doing?.Screen is not { } screen) return;
        _acted.Remove(screen.Key);
        _floor = Math.Min(_floor, screen.Message.Version - 1);
    }

    private Task ThinkAsync(CancellationToken cancellation)
    {
        var seconds = -Math.Log(1 - Next()) * options.ThinkSeconds * Pace;
        return Task.Delay(TimeSpan.FromSeconds(Math.Min(seconds, 10)), cancellation);
    }

#pragma warning disable CA5394 // Repeatable on purpose.
    private double Next() => _random.NextDouble();
#pragma warning restore CA5394

    private string Who(string what) => $"person {Pupil.Number} (chat {Pupil.ChatId}): {what}";

    /// <summary>What the person did last.</summary>
    /// <param name="At">In the time for which the program was up.</param>
    private sealed record Doing(string What, TimeSpan At)
    {
        public Screen? Screen { get; init; }

        public Answer? Answer { get; init; }

        public override string ToString() => $"{What} {Screen?.Form?.Code}.{Screen?.Question?.Key}";
    }
}
