using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

internal enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>Writes what was answered at a school into a file.</summary>
internal sealed class ResultExport(ResultRows rows, DatabaseConnections connections)
{
    private const int Buffer = 1 << 16;

    public static string ContentTypeOf(ExportFormat format) => format == ExportFormat.Csv ? CsvWriter.ContentType : SpreadsheetWriter.ContentType;

    /// <summary>Such as <c>C1-2026-11-22.xlsx</c>.</summary>
    public static string NameOf(string code, DateOnly today, ExportFormat format) => $"{code}-{today:yyyy-MM-dd}.{(format == ExportFormat.Csv ? "csv" : "xlsx")}";

    /// <summary>
    /// The file, written to the disk first and gone when it is closed: the size of the answers costs no memory, a reader with a
    /// slow line holds no transaction open, and a mistake half-way is an error and not half a file.
    /// </summary>
    public async Task<Stream> ToFileAsync(School school, VersionsInUse versions, ResultsScope scope, ExportFormat format, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);
        try
        {
            await WriteAsync(file, school, versions, scope, format, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public async Task WriteAsync(Stream output, School school, VersionsInUse versions, ResultsScope scope, ExportFormat format, CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        var names = await PickedNames.OfAsync(db, school.Id, versions.Book, cancellation);
        IReadOnlyList<ExportColumn> columns = [.. RunColumns.Of(school), .. AnswerColumns.Of(versions.Book, scope, names)];
        // Writers of both formats are synchronous; the rows come page by page.
        await Task.Run(() => Write(output, new ExportTable(columns, rows.HandedInAsync(school.Id, versions.Code, keys: null, cancellation).ToBlockingEnumerable(cancellation)), versions, scope, format), cancellation);
    }

    private static void Write(Stream output, ExportTable table, VersionsInUse versions, ResultsScope scope, ExportFormat format)
    {
        if (format == ExportFormat.Csv) CsvWriter.Write(output, table.Rows());
        else SpreadsheetWriter.Write(output, [new Sheet("Ответы", table.Rows()), CodeBookSheet.Of(versions, scope)]);
    }
}
