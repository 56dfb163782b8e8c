using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

/// <summary>One column of an exported table.</summary>
/// <param name="Name">For programs: the key of an item, or a word for what surrounds the answers.</param>
/// <param name="Title">For people, Russian.</param>
/// <param name="Value">What stands in it for one run.</param>
internal sealed record ExportColumn(string Name, string Title, Func<FilledRun, CellValue> Value);
