using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>Why a person has to look at a row before it reminds anybody.</summary>
public static class ReadingReasons
{
    /// <summary>Russian sentences; empty where everything was read surely.</summary>
    public static IReadOnlyList<string> Of(Deadline deadline, ResponsibleReading responsibles)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(responsibles);
        return [.. OfDeadline(deadline), .. OfResponsibles(responsibles)];
    }

    /// <summary>The reasons that the deadline gives.</summary>
    public static IEnumerable<string> OfDeadline(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Confidence < ReadingConfidence.High ? [deadline.Note ?? "Срок прочитан неуверенно."] : [];
    }

    /// <summary>The reasons that the responsible parties give.</summary>
    public static IEnumerable<string> OfResponsibles(ResponsibleReading responsibles)
    {
        ArgumentNullException.ThrowIfNull(responsibles);
        return responsibles.Confidence < ReadingConfidence.High ? [responsibles.Note ?? "Ответственный прочитан неуверенно."] : [];
    }
}
