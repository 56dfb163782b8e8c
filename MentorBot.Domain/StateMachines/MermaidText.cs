using System.Text;

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
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append("    [*] --> ").Append(machine.Initial).Append('\n');
        foreach (var permit in machine.Permits) Draw(text, permit);
        foreach (var last in Enum.GetValues<TState>().Where(state => !machine.Permits.Any(permit => permit.Shape != PermitShape.FromAny && permit.From.Contains(state))))
            text.Append("    ").Append(last).Append(" --> [*]\n");
        return text.ToString();
    }

    private static void Draw<TState, TTrigger, TFacts, TEffect>(StringBuilder text, Permit<TState, TTrigger, TFacts, TEffect> permit)
        where TState : struct, Enum
    {
        var (from, to) = (permit.From[0].ToString(), permit.Targets[0].ToString());
        if (permit.Shape == PermitShape.FromAny)
        {
            from = $"before{permit.Trigger}";
            var except = Enum.GetValues<TState>().Except([.. permit.From, .. permit.Targets]).ToArray();
            var name = except.Length == 0 ? "any state" : $"any state but {string.Join(", ", except)}";
            text.Append("    state \"").Append(name).Append("\" as ").Append(from).Append('\n');
        }
        else if (permit.Shape == PermitShape.Dynamic)
        {
            to = $"after{permit.Trigger}{from}";
            text.Append("    state \"previous state: ").AppendJoin(", ", permit.Targets).Append("\" as ").Append(to).Append('\n');
        }

        text.Append("    ").Append(from).Append(" --> ").Append(to).Append(" : ").Append(permit.Trigger);
        if (permit.Rules.Count > 0) text.Append(" [").AppendJoin(", ", permit.Rules.Select(rule => rule.Name)).Append(']');
        text.Append('\n');
    }
}
