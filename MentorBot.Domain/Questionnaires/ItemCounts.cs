namespace MentorBot.Domain.Questionnaires;

/// <summary>What can be counted of the items of a form before anybody answers it.</summary>
internal sealed class ItemCounts
{
    private readonly int[] _plainUpTo;

    /// <param name="isAsked">Whether an item belongs to this length of the form at all.</param>
    public ItemCounts(IReadOnlyList<Item> items, Func<Item, bool> isAsked)
    {
        _plainUpTo = new int[items.Count];
        var conditional = new List<Item>();
        foreach (var item in items)
        {
            var isPlain = item.Condition is null && item.AnsweredBy is null;
            if (!isPlain) conditional.Add(item);
            if (isPlain && item.Type.IsAsked && isAsked(item)) Plain++;
            _plainUpTo[item.Index] = Plain;
        }

        Conditional = conditional;
    }

    /// <summary>Items that are asked of everybody.</summary>
    public int Plain { get; }

    /// <summary>Items of which it depends on the person or on other answers.</summary>
    public IReadOnlyList<Item> Conditional { get; }

    /// <summary>How many of <see cref="Plain"/> stand up to the item, itself included.</summary>
    public int PlainUpTo(Item item) => _plainUpTo[item.Index];
}
