using MentorBot.Domain.Questionnaires;
using Microsoft.Extensions.Caching.Memory;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>
/// The answers of the runs that people are in just now, so that an answer does not cost the more the more were given before.
/// No second truth: what is kept counts for the one version of the run that it was kept with, and the database says which
/// version that is.
/// </summary>
internal sealed class RecentAnswers : IDisposable
{
    /// <summary>In answers: some 10 MB, and enough for two thousand people in a long form.</summary>
    private const long Most = 60_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <returns>Null where they are not known as of this version.</returns>
    public Answers? Find(long assignmentId, int version) =>
        kept.TryGetValue(assignmentId, out VersionedAnswers? found) && found!.Version == version ? found.Answers : null;

    /// <param name="version">One that is written: a version that was only meant to be may come to have other answers.</param>
    public void Keep(long assignmentId, int version, Answers answers) =>
        kept.Set(assignmentId, new VersionedAnswers(version, answers), new MemoryCacheEntryOptions { Size = 1 + answers.Entries.Count });

    public void Dispose() => kept.Dispose();

    private sealed record VersionedAnswers(int Version, Answers Answers);
}
