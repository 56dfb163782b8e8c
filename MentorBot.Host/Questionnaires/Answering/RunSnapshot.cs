using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>All that the next step of a run needs to know, as it was at one moment. Its entities belong to no context.</summary>
/// <param name="Person">Who answers, as known to the messenger.</param>
/// <param name="Assignee">Who answers, as known to the school, with the school and the consents.</param>
internal sealed record RunSnapshot(Person Person, Assignment Assignment, Participant Assignee, Answers Answers);
