using MentorBot.Storm.School;

namespace MentorBot.Storm;

/// <summary>The people of a storm, and how it is judged what became of their answers.</summary>
internal interface ICrowd
{
    /// <summary>Nobody has anything left to do.</summary>
    bool IsDone { get; }

    /// <summary>Makes the people at the school.</summary>
    Task GatherAsync(SchoolSetup school, HttpClient messenger, CancellationToken cancellation);

    /// <summary>Those who begin before the storm come to the end of what is theirs.</summary>
    /// <param name="living">Ends the lives of the people.</param>
    /// <returns>Their lives, which go on.</returns>
    Task<IReadOnlyList<Task>> BeginInCalmAsync(CancellationToken living, CancellationToken cancellation);

    /// <summary>The lives of all others.</summary>
    IReadOnlyList<Task> BeginInStorm(CancellationToken living);

    /// <summary>Whoever has answered everything gets the next questionnaire, in turn.</summary>
    Task OpenNextAsync(CancellationToken cancellation);

    /// <summary>Compares what somebody was told until now with what is stored.</summary>
    Task LookAtSomebodyAsync(CancellationToken cancellation);

    /// <summary>Notes whom the end of the storm found in the middle of something.</summary>
    void NoteThoseLeftBehind();

    /// <summary>Compares everything.</summary>
    Task ReckonAsync(CancellationToken cancellation);
}
