using MentorBot.Domain.StateMachines;

namespace MentorBot.Tests.Domain.StateMachines;

public sealed class StateMachineTests
{
    private static readonly StateMachine<Door, Act, Facts, string> Machine = new(Door.Closed, table =>
    {
        table.FiredBy(TriggerSource.Curator, Act.Lock, Act.Unlock);
        table.FiredBy(TriggerSource.Person, Act.Open, Act.Close, Act.Knock);
        table.FiredBy(TriggerSource.System, Act.Repair, Act.Break);
        table.Configure(Door.Closed)
            .OnEntry("thud")
            .PermitIf(Act.Open, Door.Open, [new KeyIsAtHand(), new HandleIsNamed()], "creak")
            .PermitIf(Act.Lock, Door.Locked, [new KeyIsAtHand()])
            .InternalTransition(Act.Knock, [], "knock");
        table.Configure(Door.Open).OnEntry("light").Permit(Act.Close, Door.Closed, "swing");
        table.Configure(Door.Locked).Permit(Act.Unlock, Door.Closed).Forbid(Act.Open, new LockedDoorStaysClosed());
        table.PermitFromAny(Act.Break, Door.Broken, except: [Door.Locked], []);
        table.Configure(Door.Broken).PermitDynamic(Act.Repair, facts => facts.Before, [Door.Open, Door.Closed], []);
    });

    private enum Door
    {
        Closed,
        Open,
        Locked,
        Broken,
    }

    private enum Act
    {
        Open,
        Close,
        Lock,
        Unlock,
        Knock,
        Break,
        Repair,
    }

    [Fact]
    public void A_transition_carries_the_effects_of_the_trigger_before_those_of_the_state()
    {
        var transition = Assert.IsType<Transition<Door, Act, string>>(Machine.Fire(Door.Open, Act.Close, new()));

        Assert.Equal((Door.Open, Door.Closed), (transition.From, transition.To));
        Assert.Equal(["swing", "thud"], transition.Effects);
    }

    [Fact]
    public void An_internal_transition_stays_and_does_not_enter_the_state_again()
    {
        var transition = Assert.IsType<Transition<Door, Act, string>>(Machine.Fire(Door.Closed, Act.Knock, new()));

        Assert.Equal(Door.Closed, transition.To);
        Assert.Equal(["knock"], transition.Effects);
    }

    [Fact]
    public void A_broken_rule_refuses_by_its_name_and_text_and_says_what_is_possible()
    {
        var refusal = Assert.IsType<Refusal<Door, Act, string>>(Machine.Fire(Door.Closed, Act.Open, new()));

        Assert.Equal(nameof(KeyIsAtHand), refusal.Rule);
        Assert.Equal("Нет ключа.", refusal.Reason);
        Assert.Equal([Act.Knock, Act.Break], refusal.PermittedTriggers);
    }

    [Fact]
    public void A_trigger_that_the_state_does_not_know_is_refused_with_both_names()
    {
        var refusal = Assert.IsType<Refusal<Door, Act, string>>(Machine.Fire(Door.Closed, Act.Unlock, new()));

        Assert.Null(refusal.Rule);
        Assert.Contains(nameof(Door.Closed), refusal.Reason, StringComparison.Ordinal);
        Assert.Contains(nameof(Act.Unlock), refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forbidden_trigger_has_its_own_reason_and_is_never_offered()
    {
        var refusal = Assert.IsType<Refusal<Door, Act, string>>(Machine.Fire(Door.Locked, Act.Open, new(HasKey: true)));

        Assert.Equal(nameof(LockedDoorStaysClosed), refusal.Rule);
        Assert.DoesNotContain(Act.Open, refusal.PermittedTriggers);
    }

    [Fact]
    public void A_trigger_is_offered_though_its_input_is_not_given_yet()
    {
        Assert.Contains(Act.Open, Machine.PermittedTriggers(Door.Closed, new(HasKey: true)));
        Assert.False(Machine.CanFire(Door.Closed, Act.Open, new(HasKey: true)));
        Assert.True(Machine.CanFire(Door.Closed, Act.Open, new(HasKey: true, Handle: "left")));
    }

    [Fact]
    public void Only_the_triggers_of_the_one_who_asks_are_offered()
    {
        Assert.Equal([Act.Lock], Machine.PermittedTriggers(Door.Closed, new(HasKey: true), TriggerSource.Curator));
        Assert.False(Machine.MayBeFiredBy(Act.Break, TriggerSource.Curator));
    }

    [Fact]
    public void A_side_exit_leads_from_every_state_but_the_exceptions()
    {
        Assert.True(Machine.CanFire(Door.Open, Act.Break, new()));
        Assert.False(Machine.CanFire(Door.Locked, Act.Break, new()));
        Assert.False(Machine.CanFire(Door.Broken, Act.Break, new()));
    }

    [Fact]
    public void A_return_leads_where_the_facts_say()
    {
        var transition = Assert.IsType<Transition<Door, Act, string>>(Machine.Fire(Door.Broken, Act.Repair, new(Before: Door.Open)));

        Assert.Equal(Door.Open, transition.To);
        Assert.Equal(["light"], transition.Effects);
        Assert.Throws<InvalidOperationException>(() => Machine.Fire(Door.Broken, Act.Repair, new(Before: Door.Locked)));
    }

    [Fact]
    public void A_table_that_forgets_who_fires_a_trigger_is_not_built() =>
        Assert.Throws<InvalidOperationException>(() => new StateMachine<Door, Act, Facts, string>(Door.Open, table =>
            table.FiredBy(TriggerSource.Person, Act.Open)));

    [Fact]
    public void A_diagram_shows_rules_side_exits_and_returns() => Assert.Equal(
        """
        stateDiagram-v2
            [*] --> Closed
            Closed --> Open : Open [KeyIsAtHand, HandleIsNamed]
            Closed --> Locked : Lock [KeyIsAtHand]
            Closed --> Closed : Knock
            Open --> Closed : Close
            Locked --> Closed : Unlock
            state "any state but Locked" as beforeBreak
            beforeBreak --> Broken : Break
            state "previous state: Open, Closed" as afterRepairBroken
            Broken --> afterRepairBroken : Repair

        """,
        MermaidText.Of(Machine));

    private sealed record Facts(bool HasKey = false, string? Handle = null, Door Before = Door.Closed);

    private sealed class KeyIsAtHand() : Rule<Facts>(facts => facts.HasKey, "Нет ключа.");

    private sealed class HandleIsNamed() : InputRule<Facts>(facts => facts.Handle is not null, "Какая ручка?");

    private sealed class LockedDoorStaysClosed() : Rule<Facts>(_ => false, "Дверь заперта.");
}
