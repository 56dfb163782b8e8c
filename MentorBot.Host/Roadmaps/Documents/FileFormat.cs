namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>What a file is, whatever its name says.</summary>
internal enum FileFormat
{
    Word,
    Workbook,
    Page,
    Csv,
    Text,

    // The others are not read, but each has its own way to be saved anew.
    Pdf,
    OpenDocument,
    RichText,
    ApplePages,
    SavedPage,
    Presentation,
    Picture,
    Archive,
    Other,
}
