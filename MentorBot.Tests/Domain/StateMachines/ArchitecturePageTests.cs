using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.StateMachines;

public sealed class ArchitecturePageTests
{
    private static string Expected =>
        $"""
        ## The life cycles

        Drawn from the machines in `MentorBot.Domain`; `UPDATE_SNAPSHOTS=1 dotnet test` draws this part of the page anew. A label is the trigger and, in brackets, the rules that must hold. A box «any state» is a side exit, a box «previous state» a return to where the life was interrupted. Several arrows of one trigger are tried from top to bottom.

        ### Participant

        ```mermaid
        {MermaidText.Of(ParticipantMachine.Table)}```

        ### Questionnaire assignment

        ```mermaid
        {MermaidText.Of(AssignmentMachine.Table)}```

        ### Pair

        ```mermaid
        {MermaidText.Of(PairMachine.Table)}```

        ### Meeting

        ```mermaid
        {MermaidText.Of(MeetingMachine.Table)}```

        ### Roadmap row

        Overdue is computed from the due day and is no state.

        ```mermaid
        {MermaidText.Of(RoadmapItemMachine.Table)}```

        """;

    [Fact]
    public void The_architecture_page_draws_the_machines_as_they_are()
    {
        var page = Path.Combine(RepositoryFolder.Root, "docs", "architecture.md");
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var start = text.IndexOf("## The life cycles\n", StringComparison.Ordinal);
        Assert.True(start > 0, "docs/architecture.md has no part «The life cycles».");
        var expected = Expected.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(page, text = text[..start] + expected);

        Assert.True(
            text[start..] == expected,
            "docs/architecture.md no longer draws the machines as they are: run UPDATE_SNAPSHOTS=1 dotnet test and look at the difference");
    }
}
