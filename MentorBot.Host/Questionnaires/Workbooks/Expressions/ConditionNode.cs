namespace MentorBot.Host.Questionnaires.Workbooks.Expressions;

/// <summary>A condition of our language while it is put together.</summary>
internal abstract record ConditionNode
{
    public static ConditionNode Any(ConditionNode left, ConditionNode right) => Joined([.. Parts<AnyNode>(left), .. Parts<AnyNode>(right)]);

    public static ConditionNode All(ConditionNode left, ConditionNode right) => new AllNode([.. Parts<AllNode>(left), .. Parts<AllNode>(right)]);

    public static ConditionNode Not(ConditionNode inner) => inner is NotNode not ? not.Inner : new NotNode(inner);

    public abstract override string ToString();

    /// <summary>The same in brackets, where what stands around binds closer.</summary>
    protected string Inside => this is AnyNode or AllNode ? $"({this})" : ToString();

    private static IReadOnlyList<ConditionNode> Parts<T>(ConditionNode node) where T : ManyNode => node is T many ? many.Parts : [node];

    /// <summary><c>a = x or a = y</c> is said shorter: <c>a in [x, y]</c>.</summary>
    private static ConditionNode Joined(IReadOnlyList<ConditionNode> parts)
    {
        var codes = parts.OfType<IsNode>().ToList();
        var isOneName = codes.Count == parts.Count && codes.TrueForAll(code => code.MayBeJoined && code.Name == codes[0].Name);
        return isOneName ? new IsNode(codes[0].Name, [.. codes.SelectMany(code => code.Codes)], MayBeJoined: true) : new AnyNode(parts);
    }

    private abstract record ManyNode(IReadOnlyList<ConditionNode> Parts) : ConditionNode;

    private sealed record AnyNode(IReadOnlyList<ConditionNode> Parts) : ManyNode(Parts)
    {
        public override string ToString() => string.Join(" or ", Parts.Select(part => part.ToString()));
    }

    private sealed record AllNode(IReadOnlyList<ConditionNode> Parts) : ManyNode(Parts)
    {
        public override string ToString() => string.Join(" and ", Parts.Select(part => part is AnyNode ? $"({part})" : part.ToString()));
    }

    private sealed record NotNode(ConditionNode Inner) : ConditionNode
    {
        public override string ToString() => "not " + Inner.Inside;
    }
}

/// <summary><c>name = code</c>, or <c>name in [code, code]</c>.</summary>
internal sealed record IsNode(string Name, IReadOnlyList<string> Codes, bool MayBeJoined) : ConditionNode
{
    public override string ToString() => Codes.Count == 1 ? $"{Name} = {Codes[0]}" : $"{Name} in [{string.Join(", ", Codes)}]";
}

/// <summary>Any other single statement.</summary>
internal sealed record PlainNode(string Text) : ConditionNode
{
    public override string ToString() => Text;
}
