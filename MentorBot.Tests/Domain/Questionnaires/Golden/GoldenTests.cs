using MentorBot.Tests.Infrastructure;
namespace MentorBot.Tests.Domain.Questionnaires.Golden;

/// <summary>
/// Every questionnaire as a conversation, kept as a text in the folder beside. All that is kept of a run goes through
/// JSON between every two steps. <c>UPDATE_SNAPSHOTS=1</c> writes anew what the bot shows.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Files => [.. FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_conversation_goes_as_it_is_written(string file)
    {
        var written = Text(file);

        var played = GoldenRun.Play(GoldenScript.Read(file, written));

        Assert.True(played.Submitted, $"{file} ends before the questionnaire is sent.");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(Path.Combine(Folder, file), played.Text);
        else Assert.Equal(written, played.Text);
    }

    [Fact]
    public void Every_item_that_can_be_asked_is_asked_in_some_conversation()
    {
        var scripts = FileNames.Select(file => GoldenScript.Read(file, Text(file)));
        var asked = scripts.SelectMany(script => GoldenRun.Play(script).Asked.Select(key => $"{script.Code}.{key}")).ToHashSet();
        var all = Samples.Catalog.All.SelectMany(questionnaire => questionnaire.Items.Where(item => item.Type.IsAsked).Select(item => $"{questionnaire.Code}.{item.Key}"));

        Assert.Equal([], all.Except(asked));
    }

    private static IEnumerable<string> FileNames =>
        Directory.GetFiles(Folder, "*" + GoldenScript.Ending).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder { get; } = RepositoryFolder.PathOf("MentorBot.Tests", "Domain", "Questionnaires", "Golden");

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}
