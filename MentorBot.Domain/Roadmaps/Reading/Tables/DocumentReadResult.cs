namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Why a file could not be read.</summary>
public enum DocumentProblemKind
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>More bytes or rows than a roadmap can have.</summary>
    TooLarge,

    /// <summary>Not the format that its name says, or broken.</summary>
    Damaged,

    /// <summary>Encrypted with a password.</summary>
    Protected,

    /// <summary>A format that is not read; the message says how to save the file anew.</summary>
    UnsupportedFormat,

    /// <summary>No table in the document.</summary>
    NoTable,
}

/// <summary>A problem with a file and the Russian sentence for the person who sent it.</summary>
public sealed record DocumentProblem(DocumentProblemKind Kind, string Message);

/// <summary>Either a document or the problem with the file.</summary>
public sealed record DocumentReadResult
{
    private DocumentReadResult(SourceDocument? document, DocumentProblem? problem) => (Document, Problem) = (document, problem);

    /// <summary>The document; null when there is a problem.</summary>
    public SourceDocument? Document { get; }

    /// <summary>The problem; null when the document was read.</summary>
    public DocumentProblem? Problem { get; }

    /// <summary>A document that was read.</summary>
    public static DocumentReadResult Of(SourceDocument document) => new(document, null);

    /// <summary>A file that could not be read.</summary>
    public static DocumentReadResult Failed(DocumentProblemKind kind, string message) => new(null, new DocumentProblem(kind, message));
}
