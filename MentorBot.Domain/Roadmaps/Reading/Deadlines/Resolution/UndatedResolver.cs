using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>Turns statements without a day of their own into parts: ongoing, as needed, by another plan, after an event.</summary>
internal sealed class UndatedResolver(DeadlineContext context, Findings findings)
{
    public void Add(OpenPhrase phrase)
    {
        findings.Doubt(phrase.Confidence, note: phrase.Confidence < ReadingConfidence.High ? $"«{phrase.Words}»: точных дат здесь нет." : null);
        var after = phrase.Kind is DeadlineKind.AsNeeded && findings.Parts is [.., { Kind: DeadlineKind.Date or DeadlineKind.Range, Due: { } due }] && due < context.PeriodEnd ? due.AddDays(1) : context.PeriodStart;
        var start = Later(after, context.PeriodStart);
        findings.AddOpen(phrase.Kind, start, Later(start, context.PeriodEnd), phrase.Kind is DeadlineKind.Ongoing ? null : phrase.Words);
    }

    public void Add(RelativePhrase phrase)
    {
        var lastMonth = new DateOnly(context.PeriodEnd.Year, context.PeriodEnd.Month, 1);
        findings.Parts.Add(new DeadlinePart
        {
            Kind = DeadlineKind.Relative,
            Start = phrase.AtEnd ? Later(lastMonth, context.PeriodStart) : null,
            Due = phrase.BoundByPeriod ? context.PeriodEnd : null,
            End = context.PeriodEnd,
            EndsWithPlan = !phrase.BoundByPeriod,
            Occurrences = phrase.BoundByPeriod ? [context.PeriodEnd] : [],
            Anchor = phrase.Anchor,
        });
        findings.Doubt(ReadingConfidence.Medium, $"Срок зависит от события («{phrase.Anchor}»): дата появится, когда оно станет известно.");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
