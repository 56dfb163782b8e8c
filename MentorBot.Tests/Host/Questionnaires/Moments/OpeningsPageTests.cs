using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Questionnaires.Moments;

public sealed partial class OpeningsPageTests
{
    [Fact]
    public void The_page_names_for_each_event_the_questionnaires_that_open_at_it()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs", "questionnaires.md"));
        var written = Row().Matches(page).ToDictionary(row => row.Groups["event"].Value, row => row.Groups["codes"].Value.Split(", ").Order(StringComparer.Ordinal));

        foreach (var word in Vocabulary.Events.Where(word => word != "system"))
        {
            var opening = QuestionnaireCatalog.LoadEmbedded().Published.Where(questionnaire => questionnaire.Opens.Event == word).Select(questionnaire => questionnaire.Code);
            Assert.Equal(opening.Order(StringComparer.Ordinal), written[word]);
        }
    }

    [GeneratedRegex(@"^\| `(?<event>\w+)` \| (?<codes>[A-H]\d+(, [A-H]\d+)*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
