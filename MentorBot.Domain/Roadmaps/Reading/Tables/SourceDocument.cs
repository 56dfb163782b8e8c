namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>A document as the readers see it, whatever file it came from: paragraphs and tables in their order.</summary>
public sealed record SourceDocument(IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>The tables in their order.</summary>
    public IEnumerable<DocumentTable> Tables => Blocks.OfType<DocumentTable>();

    /// <summary>What the reader of the file has to say about it: Russian sentences for the person who sent it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A paragraph or a table.</summary>
public abstract record DocumentBlock;

/// <summary>A paragraph; an empty one separates what stands around it.</summary>
public sealed record DocumentParagraph(string Text) : DocumentBlock;

/// <summary>A table of rows of cells.</summary>
/// <param name="Number">Its number in the document, from 1.</param>
/// <param name="Rows">The physical rows.</param>
public sealed record DocumentTable(int Number, IReadOnlyList<DocumentRow> Rows) : DocumentBlock;

/// <summary>A physical row.</summary>
/// <param name="Locator">Where it stands, in Russian, for the person who checks: «таблица 1, строка 12».</param>
public sealed record DocumentRow(IReadOnlyList<DocumentCell> Cells, string Locator);

/// <summary>A cell. Its text has line breaks as «\n».</summary>
/// <param name="Span">How many columns of the grid it covers.</param>
/// <param name="ContinuesAbove">It is the lower part of a vertically merged cell, so its text is the one above.</param>
public sealed record DocumentCell(string Text, int Span = 1, bool ContinuesAbove = false);
