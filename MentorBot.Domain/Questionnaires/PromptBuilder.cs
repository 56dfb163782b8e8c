using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Makes the prompt of a run as it stands.</summary>
internal static class PromptBuilder
{
    private const int LinesPerPage = 8;
    private const int EditButtonsInRow = 4;
    private const int LongestInSummary = 200;

    public static Prompt Build(Run run) => run.State.Mode switch
    {
        RunMode.Asking or RunMode.Editing => Question(run, run.Item!),
        RunMode.Summary => Summary(run),
        RunMode.Submitted => Bare(run, PromptKind.Closed, run.Texts.Thanks),
        _ => Bare(run, PromptKind.Closed, ""),
    };

    /// <summary>The buttons that do not depend on the kind of the item; typing their label presses them.</summary>
    public static IEnumerable<Button> CommonButtons(Run run)
    {
        if (run.Item is not { } item) return run.State.Mode == RunMode.Summary ? [SendButton(run), BackButton(run)] : [];
        var buttons = new List<Button>();
        if (item.Type.HoldsData && run.Answers.Active(item.Key) is not null) buttons.Add(new Button(run.Texts.Keep, Actions.Keep));
        if (run.MayBeSkipped(item)) buttons.Add(new Button(run.Texts.Skip, Actions.Skip));
        if (run.MayBeDeclined(item)) buttons.Add(new Button(run.Texts.Decline, Actions.Decline));
        if (CanGoBack(run, item)) buttons.Add(BackButton(run));
        return buttons;
    }

    private static Button BackButton(Run run) => new(run.Texts.Back, Actions.Back);
    private static Button SendButton(Run run) => new(run.Texts.Send, Actions.Send);

    private static Prompt Question(Run run, Item item)
    {
        var turn = run.TurnAt(item);
        var ask = item.Type.Ask(turn);
        return Bare(run, PromptKind.Question, QuestionText(item, run.Context)) with
        {
            Progress = new RunProgress(run, item).Count(),
            ItemKey = item.Key,
            DrawItem = () => View(run, item),
            Field = ask.Field,
            Hint = Hint(run, item, ask),
            Current = run.Answers.Active(item.Key) is { } answer ? ShowAnswer(item, answer, turn) : null,
            Written = ask.Written,
            Rows = [.. ask.Rows.Where(row => row.Count > 0), .. CommonButtons(run).Chunk(2)],
        };
    }

    private static ItemView View(Run run, Item item) => item.Type.View(run.TurnAt(item)) with
    {
        Hint = item.Hint,
        RequiredMessage = item.RequiredMessage,
        NamesNobody = item.Type.Ask(run.TurnAt(item)).IsFreeText && !run.Questionnaire.System,
        IsRequired = item.Required && !run.MayBeSkipped(item),
        MayBeSkipped = run.MayBeSkipped(item),
        MayBeDeclined = run.MayBeDeclined(item),
        MayGoBack = CanGoBack(run, item),
    };

    /// <summary>The hint of the item on a line of its own, then what the kind says.</summary>
    private static string? Hint(Run run, Item item, Ask ask)
    {
        var reminds = ask.IsFreeText && !run.Questionnaire.System;
        // An author who explains a scale may turn it round; two explanations would contradict each other.
        var isExplained = item is { Type: ScaleType, Hint.Length: > 0 };
        var ofKind = string.Join(' ', new[] { isExplained ? null : ask.Hint, reminds ? run.Texts.Reminder : null }.OfType<string>());
        return string.Join('\n', new[] { item.Hint, ofKind }.Where(hint => hint is { Length: > 0 })) is { Length: > 0 } hint ? hint : null;
    }

    private static Prompt Summary(Run run)
    {
        var facts = run.Facts;
        var shown = run.Questionnaire.Items.Where(item => item.Type is { IsAsked: true, HoldsData: true } && facts.IsShown(item)).ToList();
        var last = Math.Max(0, (shown.Count - 1) / LinesPerPage);
        var page = Math.Clamp(run.State.Page, 0, last);
        var onPage = shown.Index().Skip(page * LinesPerPage).Take(LinesPerPage).ToList();
        var edits = onPage.Select(item => new Button($"{EngineTexts.EditMark}{item.Index + 1}", Actions.Edit(item.Item.Index))).ToList();
        IReadOnlyList<IReadOnlyList<Button>> rows =
            [.. edits.Chunk(EditButtonsInRow), ButtonLayout.PageRow(page, last), [SendButton(run)], .. shown.Count > 0 ? [[BackButton(run)]] : Array.Empty<Button[]>()];
        return Bare(run, PromptKind.Summary, run.Texts.SummaryQuestion) with
        {
            DrawLines = () => [.. shown.Index().Select(item => Line(item.Index + 1, item.Item, run))],
            Lines = [.. onPage.Select(item => Line(item.Index + 1, item.Item, run))],
            Rows = [.. rows.Where(row => row.Count > 0)],
        };
    }

    private static SummaryLine Line(int number, Item item, Run run)
    {
        var answer = run.Answers.Active(item.Key);
        var shown = answer is null ? run.Texts.Skipped : ShowAnswer(item, answer, run.TurnAt(item));
        return new SummaryLine(number, item.Key, QuestionText(item, run.Context), TypedText.Shorten(shown, LongestInSummary), Actions.Edit(item.Index));
    }

    public static string ShowAnswer(Item item, Answer answer, Turn turn) => answer switch
    {
        { Status: AnswerStatus.Skipped } => turn.Texts.Skipped,
        { Status: AnswerStatus.Declined } => turn.Texts.Declined,
        { Value: { } value } => item.Type.Show(value, turn),
        _ => "",
    };

    private static string QuestionText(Item item, RunContext context)
    {
        var form = context.Facts.GetValueOrDefault(OutsideNames.PairForm) as TextValue;
        var text = form is not null && item.PromptByForm?.GetValueOrDefault(form.Text) is { } ofForm ? ofForm : item.Prompt;
        return context.Placeholders.Aggregate(text, (filled, placeholder) => filled.Replace($"{{{placeholder.Key}}}", placeholder.Value, StringComparison.Ordinal));
    }

    private static bool CanGoBack(Run run, Item item) =>
        run.State.Mode == RunMode.Editing || run.Previous(item.Index) is not null || item.Type.StepBack(run.TurnAt(item)) is not null;

    private static Prompt Bare(Run run, PromptKind kind, string text) => new()
    {
        Kind = kind,
        Step = run.State.Step,
        Title = run.Questionnaire.TitleRu,
        Texts = run.Texts,
        Text = text,
    };
}
