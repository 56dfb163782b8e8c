namespace MentorBot.Emulator.Store;

/// <summary>A file without its content; <see cref="Path"/> is where it is downloaded.</summary>
internal sealed record StoredFile(string FileId, string Path, string Name, string Mime, long Size);

/// <summary>The files that people and the bot have sent.</summary>
internal sealed class FilesTable(EmulatorDb db, Counters counters)
{
    public StoredFile Add(string name, string mime, byte[] content)
    {
        var number = counters.NextFile();
        var extension = System.IO.Path.GetExtension(name);
        var safe = extension.Length is > 1 and < 10 && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : "";
        var file = new StoredFile($"BQACAg{number:D8}", $"documents/file_{number}{safe}", name, mime, content.Length);
        db.Execute("INSERT INTO files VALUES ($id, $path, $name, $mime, $size, $content)",
            ("$id", file.FileId), ("$path", file.Path), ("$name", name), ("$mime", mime), ("$size", file.Size), ("$content", content));
        return file;
    }

    public StoredFile? Find(string fileId) => db.QueryFirst(
        "SELECT file_id, path, name, mime, size FROM files WHERE file_id = $id",
        row => new StoredFile(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)),
        ("$id", fileId));

    public byte[]? ContentAt(string path) => db.QueryFirst(
        "SELECT content FROM files WHERE path = $path", row => row.GetFieldValue<byte[]>(0), ("$path", path));
}
