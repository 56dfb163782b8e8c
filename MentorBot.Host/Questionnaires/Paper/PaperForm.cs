using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Files;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>The page of a sheet as it was posted, read.</summary>
/// <param name="Day">The day on the paper, or today where it is not entered.</param>
/// <param name="Today">At the school.</param>
internal sealed record PaperForm(
    Questionnaire Questionnaire, RunContext Context, Entries Entries, PaperWalk Walk, DateOnly Day, DateOnly Today, string? DayMistake)
{
    public const string DayName = "day";

    /// <summary>The number of the question on the printed sheet.</summary>
    public int NumberOf(PaperItem item) => Questionnaire.Items.Where(one => one.Type.IsAsked).TakeWhile(one => one.Key != item.Prompt.ItemKey).Count() + 1;

    /// <param name="files">What stands for the items that want a file, as far as it is known yet.</param>
    public static PaperAnswer Read(Prompt prompt, Entries entries, IReadOnlyDictionary<string, EnteredFile>? files)
    {
        if (prompt.Item!.Kind == ItemKind.File) return files?.GetValueOrDefault(prompt.ItemKey!) is { } file ? new PaperAnswer(file.Value, Mistake: file.Mistake) : new PaperAnswer(null);
        var name = InputNames.OfItem(prompt.ItemKey!);
        var entered = EntryReading.Read(name, prompt.Item, entries, prompt.Texts.Pages);
        return new PaperAnswer(entered.Value, entries.One(InputNames.Declined(name)).Length > 0, entered.Mistake);
    }
}
