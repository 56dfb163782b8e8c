using MentorBot.Bench.Hosts;
using MentorBot.Bench.People;
using MentorBot.Bench.Runs;

namespace MentorBot.Bench.Seeding;

/// <summary>
/// The database that runs begin with. One newcomer and one known person are made as people come: through the admin API and
/// the chat. The others are copies of them.
/// </summary>
/// <param name="School">The school of the first two.</param>
internal sealed record Ground(string School, string NewcomerPayload, int Newcomers, int Known)
{
    private const long FirstKnownChat = 1_000_000_000;
    private const long FirstNewcomerChat = 2_000_000_000;
    private const long TemplateChat = 999_999_999;

    /// <summary>The link, «Начать», and some answers: a known person is in the middle of their application.</summary>
    private const int MovesOfKnown = 9;

    private static readonly string[] OpenForNewcomer = ["C1", "F1", "G1"];
    private static readonly string[] OpenForKnown = ["C1"];

    /// <param name="newcomers">People who have been entered and come by their link.</param>
    /// <param name="known">People in the middle of a questionnaire.</param>
    /// <param name="schoolSize">So many to a school; 0 for one school.</param>
    public static async Task<Ground> LayAsync(HostOptions options, RunFolder folder, int newcomers, int known, int schoolSize, CancellationToken cancellation)
    {
        await using var stage = await Stage.OpenAsync(options with { Preload = null }, folder, limit: null);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        using var admin = new AdminClient(host);
        var seed = await SchoolSeed.FoundAsync(admin, cancellation);
        var newcomer = await seed.EnterPupilAsync(OpenForNewcomer, cancellation);
        var acquaintance = await seed.EnterPupilAsync(OpenForKnown, cancellation);
        if (known > 0) await BringAsync(stage.Crowd, acquaintance, cancellation);
        await host.StopAsync();
        await Task.Run(() => Multiply(folder, newcomer, newcomers, acquaintance, known, schoolSize), cancellation);
        return new Ground(seed.School, newcomer, newcomers, known);
    }

    /// <summary>Lets people of this ground queue up in the crowd: known ones first, then those who are new.</summary>
    public void Invite(Crowd crowd, int most)
    {
        for (var index = 0; index < Math.Min(Known, most); index++) crowd.Invite(AddKnown(crowd, index));
        for (var index = 0; index < Math.Min(Newcomers, most - Known); index++)
            crowd.Invite(crowd.Add(FirstNewcomerChat + index, $"/start {NewcomerPayload}-{index:D7}"));
    }

    /// <summary>Makes a known person known to the messenger, too.</summary>
    public static Person AddKnown(Crowd crowd, int index) => crowd.Add(FirstKnownChat + index, "/start");

    private static async Task BringAsync(Crowd crowd, string payload, CancellationToken cancellation)
    {
        var person = crowd.Add(TemplateChat, $"/start {payload}");
        person.MovesLeft = MovesOfKnown;
        crowd.Invite(person);
        crowd.Begin(1);
        for (var left = 600; person.State != PersonState.Gone; left--)
        {
            if (left == 0) throw new InvalidOperationException("The program left the first person without an answer.");
            await Task.Delay(50, cancellation);
        }
    }

    private static void Multiply(RunFolder folder, string newcomer, int newcomers, string acquaintance, int known, int schoolSize)
    {
        using var population = new Population(folder.Database);
        if (newcomers > 0) population.Multiply(newcomer, newcomers, FirstNewcomerChat, schoolSize);
        if (known > 0) population.Multiply(acquaintance, known, FirstKnownChat, schoolSize);
    }
}
