namespace MentorBot.Domain.Questionnaires;

/// <summary>What keeps a run from being valid.</summary>
/// <param name="Key">The item, or the key that no item has.</param>
/// <param name="Message">The mistake in Russian.</param>
public sealed record RunProblem(string Key, string Message);

/// <summary>Checks all answers of a run against its definition, however they were entered.</summary>
public static class RunValidator
{
    /// <summary>Every problem, in the order of the items; none where the run may be submitted.</summary>
    public static IReadOnlyList<RunProblem> Validate(Questionnaire questionnaire, Answers answers, RunContext context)
    {
        var run = new Run(questionnaire.In(context.Language), context, RunState.New, answers);
        var strangers = answers.Entries.Keys.Where(key => questionnaire.Find(key) is null).Select(key => new RunProblem(key, run.Texts.UnknownValue));
        return [.. strangers, .. Problems(run)];
    }

    internal static IEnumerable<RunProblem> Problems(Run run)
    {
        var facts = run.Facts;
        foreach (var item in run.Questionnaire.Items)
        {
            if (Mistake(item, run, facts) is { } mistake) yield return new RunProblem(item.Key, mistake);
        }
    }

    private static string? Mistake(Item item, Run run, RunFacts facts)
    {
        var answer = run.Answers.Find(item.Key);
        if (!facts.IsShown(item)) return answer is { SetAside: false } ? run.Texts.UnknownValue : null;
        var missing = item.RequiredMessage ?? run.Texts.StillMissing;
        if (answer is null) return item.Required && item.Type.IsAsked ? missing : null;
        return answer switch
        {
            { SetAside: true } => missing,
            { Status: AnswerStatus.Skipped } => run.MayBeSkipped(item) ? null : missing,
            { Status: AnswerStatus.Declined } => run.MayBeDeclined(item) ? null : missing,
            { Value: { } value } => item.Type.Check(value, run.TurnAt(item, isLater: true)) ?? run.ConstraintMistake(item, value, isLater: true),
            _ => missing,
        };
    }
}
