using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Tests.Host.Roadmaps.Review;

public sealed class ReadingWordsTests
{
    [Theory]
    [InlineData("после анкетирования", false)]
    [InlineData("в течение года после этапа 3.3, но не позднее завершения отчётного периода", true)]
    public void Only_a_bound_that_the_document_names_is_shown_as_one(string text, bool bound)
    {
        var deadline = DeadlineReader.Read(text, new DeadlineContext(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31)));

        Assert.Equal(bound, ReadingWords.Of(deadline, ReminderSettings.Default).Contains("но не позже 31.05.2027", StringComparison.Ordinal));
    }
}
