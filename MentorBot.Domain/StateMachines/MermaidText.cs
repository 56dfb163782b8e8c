namespace MentorBot.Domain.StateMachines;

/// <summary>Draws a machine as a Mermaid state diagram, line by line in the order of its table.</summary>
public static class MermaidText
{
    /// <summary>The text of a <c>stateDiagram-v2</c>, lines ended by <c>\n</c>, without a fence.</summary>
    public static string Of<TState, TTrigger, TFacts, TEffect>(StateMachine<TState, TTrigger, TFacts, TEffect> machine)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(machine);
        var left = machine.Permits.Where(permit => permit.Shape != PermitShape.FromAny).SelectMany(permit => permit.From);
        var last = Enum.GetValues<TState>().Except(left).Select(state => $"{state} --> [*]");
        string[] lines = [$"[*] --> {machine.Initial}", .. machine.Permits.SelectMany(Draw), .. last];
        return $"stateDiagram-v2\n{string.Concat(lines.Select(line => $"    {line}\n"))}";
    }

    private static IEnumerable<string> Draw<TState, TTrigger, TFacts, TEffect>(Permit<TState, TTrigger, TFacts, TEffect> permit)
        where TState : struct, Enum
    {
        var (from, to) = (permit.From[0].ToString(), permit.Targets[0].ToString());
        if (permit.Shape == PermitShape.FromAny)
        {
            from = $"before{permit.Trigger}";
            var except = string.Join(", ", Enum.GetValues<TState>().Except([.. permit.From, .. permit.Targets]));
            yield return $"state \"any state{(except.Length == 0 ? "" : $" but {except}")}\" as {from}";
        }
        else if (permit.Shape == PermitShape.Dynamic)
        {
            to = $"after{permit.Trigger}{from}";
            yield return $"state \"previous state: {string.Join(", ", permit.Targets)}\" as {to}";
        }

        var rules = permit.Rules.Count == 0 ? "" : $" [{string.Join(", ", permit.Rules.Select(rule => rule.Name))}]";
        yield return $"{from} --> {to} : {permit.Trigger}{rules}";
    }
}
