using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>A digest for one person.</summary>
internal sealed record DigestLine(Reminder Reminder, Hearer Hearer, School School, IReadOnlyList<DigestFacts> Facts) : GatheredLine(Reminder, Hearer)
{
    public bool IsWeekly => Reminder.Kind == DigestPlan.Weekly;
}
