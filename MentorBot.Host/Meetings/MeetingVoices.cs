using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Meetings;

/// <summary>What the mentees and the curator have said of a meeting.</summary>
internal static class MeetingVoices
{
    public const string Yes = "yes";
    public const string Differs = "differs";
    public const string NotHeld = "notHeld";

    private const string MenteeRole = "mentee";
    private const string CuratorRole = "curator";

    /// <param name="mentee">Null for the curator.</param>
    /// <param name="goOn">Whether the mentee wants to go on; null leaves what was said before.</param>
    public static void Note(UnitOfWork work, Meeting meeting, Participant? mentee, string answer, string? goOn = null)
    {
        var role = mentee is null ? CuratorRole : MenteeRole;
        var voice = meeting.Confirmations.FirstOrDefault(known => known.Role == role && known.ParticipantId == mentee?.Id);
        if (voice is null)
        {
            voice = new MeetingConfirmation { Id = Ids.Next(), MeetingId = meeting.Id, Role = role, ParticipantId = mentee?.Id, Answer = answer };
            work.Db.MeetingConfirmations.Add(voice);
            if (!meeting.Confirmations.Contains(voice)) meeting.Confirmations.Add(voice);
        }

        (voice.Answer, voice.At) = (answer, work.Now);
        voice.Continue = goOn ?? voice.Continue;

        // Two voices at the same moment must not each miss the other: the later one decides anew.
        work.Db.Entry(meeting).Property(row => row.State).IsModified = true;
    }

    public static bool SaysYes(Meeting meeting, Participant mentee) =>
        meeting.Confirmations.Any(voice => voice.ParticipantId == mentee.Id && voice.Answer == Yes);

    public static bool CuratorSaysYes(Meeting meeting) => meeting.Confirmations.Any(voice => voice.Role == CuratorRole && voice.Answer == Yes);

    /// <summary>Who was there and has not said anything yet.</summary>
    public static IEnumerable<Participant> SilentMentees(Meeting meeting) =>
        meeting.PresentMentees().Where(mentee => !meeting.Confirmations.Any(voice => voice.ParticipantId == mentee.Id));
}
