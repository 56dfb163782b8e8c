namespace MentorBot.Host.OfficeFiles;

/// <summary>Why an office file cannot be read.</summary>
internal enum OfficeFileFault
{
    Empty,
    TooLarge,
    Protected,
    OldFormat,
    Pdf,

    /// <summary>Opened, it would be larger than any document of ours.</summary>
    UnpacksTooFar,
    HasMacros,

    /// <summary>Whole, but of another program.</summary>
    OtherFormat,
    Damaged,
}
