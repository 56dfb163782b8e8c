namespace MentorBot.Storm.Monkeys;

/// <summary>One thing that a monkey does, or several at once.</summary>
/// <param name="Deeds">What is sent, in this order and without waiting.</param>
internal sealed record MonkeyAct(string Name, params IReadOnlyList<MonkeyDeed> Deeds)
{
    /// <summary>What is stored at the question if the step goes on; null where the answer stays as it is.</summary>
    public MonkeyWalk.Given? Answer { get; init; }

    /// <summary>The act only shows another page of the summary, or sends it.</summary>
    public bool KeepsSummary { get; init; }

    /// <summary>The message may rightly stay as it is.</summary>
    public bool MayChangeNothing { get; init; }
}

internal abstract record MonkeyDeed;

internal sealed record TypeDeed(string Text) : MonkeyDeed;

/// <param name="MessageId">Null for the message of the screen.</param>
internal sealed record TapDeed(string Data, long? MessageId = null) : MonkeyDeed;

internal sealed record StickerDeed : MonkeyDeed;
