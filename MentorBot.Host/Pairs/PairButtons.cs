using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

/// <summary>The buttons that lead to pairs and meetings.</summary>
internal static class PairButtons
{
    public const string Area = "pair";
    public const string MeetingArea = "meet";

    public static ChatButton Of(string label, string verb, Pair pair, params string[] rest) => new(label, Action(Area, verb, pair.Id, rest));

    public static ChatButton Of(string label, string verb, Meeting meeting, params string[] rest) => new(label, Action(MeetingArea, verb, meeting.Id, rest));

    /// <summary>The curator's view of a pair.</summary>
    public static ChatButton Card(Pair pair, string label = "Открыть пару") => Of(label, "card", pair);

    private static string Action(string area, string verb, long id, string[] rest) => string.Join(':', [area, verb, Ids.Text(id), .. rest]);
}
