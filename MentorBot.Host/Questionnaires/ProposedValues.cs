using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Questionnaires;

/// <summary>The answers that the system proposes and the person may change, of those that a questionnaire has.</summary>
internal static class ProposedValues
{
    private const string Health = "pairHealth";

    public static async Task<IReadOnlyDictionary<string, string>> ForAsync(
        MentorBotDb db, Questionnaire questionnaire, Pair? pair, DateOnly today, CancellationToken cancellation)
    {
        var isWanted = questionnaire.Items.Any(item => item.Type is SingleType { Proposed: Health });
        if (!isWanted || pair is null || await PairHealthReader.JudgeAsync(db, pair.Id, today, cancellation) is not { Colour: { } colour }) return new Dictionary<string, string>();
        return new Dictionary<string, string> { [Health] = Moments.RoleCodes.Code(colour.ToString()) };
    }
}
