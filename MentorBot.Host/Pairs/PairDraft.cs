using System.Buffers.Binary;
using System.Buffers.Text;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

/// <summary>Who is chosen so far for a new pair. It travels in the buttons themselves, so nothing is kept until the curator confirms.</summary>
internal sealed record PairDraft(long MentorId, IReadOnlyList<long> MenteeIds)
{
    /// <summary>More do not fit into a button; larger groups are made through the admin API.</summary>
    public const int MostMentees = 4;

    private const int Letters = 11;

    public string Text => string.Concat(((long[])[MentorId, .. MenteeIds]).Select(Word));

    public static PairDraft? Parse(string text)
    {
        if (text.Length == 0 || text.Length % Letters != 0) return null;
        var ids = new List<long>();
        foreach (var word in text.Chunk(Letters))
        {
            var bytes = new byte[sizeof(long)];
            if (!Base64Url.IsValid(word) || !Base64Url.TryDecodeFromChars(word, bytes, out var written) || written != bytes.Length) return null;
            ids.Add(BinaryPrimitives.ReadInt64BigEndian(bytes));
        }

        return new PairDraft(ids[0], [.. ids.Skip(1)]);
    }

    /// <summary>The draft with the mentee chosen, or no longer chosen where they were.</summary>
    public PairDraft Toggle(Participant mentee) => this with
    {
        MenteeIds = MenteeIds.Contains(mentee.Id) ? [.. MenteeIds.Where(id => id != mentee.Id)] : [.. MenteeIds, mentee.Id],
    };

    private static string Word(long id)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        return Base64Url.EncodeToString(bytes);
    }
}
