using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

internal enum PersonState
{
    /// <summary>Says nothing of their own accord, and hears what they are told.</summary>
    Listening,

    /// <summary>Has read the answer and may act.</summary>
    Ready,

    /// <summary>Has acted and waits for the answer.</summary>
    Waiting,

    /// <summary>Has an answer, after which another message may follow.</summary>
    Reading,

    /// <summary>Has nothing left to do.</summary>
    Gone,
}

/// <summary>Somebody in a chat with the bot. Guarded by its own <see cref="Gate"/>.</summary>
/// <param name="opening">What they say first.</param>
internal sealed class Person(long chat, string opening)
{
    private readonly Mind mind = new((int)chat);
    private readonly List<(SentMessage Message, string Action)> offers = [];
    private Question? question;
    private bool hasSpoken;
    private bool hasSeenMenu;

    public Lock Gate { get; } = new();

    public long Chat { get; } = chat;

    public Room Room { get; } = new();

    public PersonState State { get; set; }

    /// <summary>Grows with all that happens, so that a plan made before can be told to be outdated.</summary>
    public int Version { get; set; }

    /// <summary>How much they will still do; who is only to be brought so far stops there.</summary>
    public int MovesLeft { get; set; } = int.MaxValue;

    /// <summary>What was said, where somebody wants to read it.</summary>
    public List<string>? Diary { get; set; }

    /// <summary>What they did last.</summary>
    public Update? Pending { get; set; }

    /// <summary>The same in their own words, or the data of the button.</summary>
    public string LastSaid { get; private set; } = "";

    /// <returns>Whether the message asks something: nothing more is to be waited for.</returns>
    public bool Read(SentMessage message, out bool isRefusal)
    {
        isRefusal = false;
        Diary?.Add($"bot: {message.Text.ReplaceLineEndings(" / ")} [{string.Join(" | ", message.Actions)}]");
        if (Question.In(message) is { } asked)
        {
            question = asked;
            isRefusal = asked.IsRefusal;
            return true;
        }

        var opens = message.Actions.Where(IsOpening).ToList();
        if (opens.Count == 0) return false;
        offers.RemoveAll(offer => opens.Contains(offer.Action) || offer.Message.Id == message.Id);
        offers.AddRange(opens.Select(action => (message, action)));
        return false;
    }

    /// <summary>What they do now; null where there is nothing left to do.</summary>
    public Move? Decide()
    {
        var move = Choose();
        if (move is null) return null;
        LastSaid = move.Text;
        Diary?.Add($"person: {move.Text}");
        return move;
    }

    private Move? Choose()
    {
        if (MovesLeft-- <= 0) return null;
        if (!hasSpoken)
        {
            hasSpoken = true;
            return new Move(TurnKind.Start, opening);
        }

        if (question is { } asked)
        {
            question = null;
            hasSeenMenu = false;
            return asked.Answer(mind);
        }

        if (offers.Count > 0)
        {
            var (message, action) = offers[0];
            offers.RemoveAll(offer => offer.Action == action);
            return new Move(TurnKind.Open, action, message);
        }

        if (hasSeenMenu) return null;
        hasSeenMenu = true;
        return new Move(TurnKind.Menu, "/menu");
    }

    /// <summary><c>q:ASSIGNMENT:go</c>.</summary>
    private static bool IsOpening(string action) =>
        action.StartsWith("q:", StringComparison.Ordinal) && action.EndsWith(":go", StringComparison.Ordinal);
}
