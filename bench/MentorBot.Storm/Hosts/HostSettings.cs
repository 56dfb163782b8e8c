namespace MentorBot.Storm.Hosts;

/// <summary>How one program is started.</summary>
/// <param name="HostPath">MentorBot.Host.dll.</param>
/// <param name="Folder">The working directory.</param>
internal sealed record HostSettings(string HostPath, string Folder, string LogPath, Uri Address, IReadOnlyDictionary<string, string> Environment);
