using System.Reflection;
using System.Text.Json;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>
/// The format of <c>samples/school.json</c>. People name each other by <c>key</c>. Days of the programme are told from the
/// day of the first start, «day -12», so that the school never ages; days of the roadmap are dates, as in its document.
/// Each person has the chat of the emulator in which they speak, a group and a sentence for the list of the chat page.
/// Answers stand by the key of their item, in the codes of the contract. In place of an id there is «@key» for a person
/// and «#2» for the second of the choices offered; «@born» is the year in which the person who answers was born.
/// </summary>
internal sealed record SampleSchoolFile(
    SampleSchoolHead School, SampleRoadmap Roadmap, IReadOnlyList<SampleStaff> Staff, IReadOnlyList<SamplePupil> Pupils, IReadOnlyList<SamplePair> Pairs)
{
    private const string Folder = "samples/";

    public static SampleSchoolFile Load() => JsonSerializer.Deserialize<SampleSchoolFile>(Open("school.json"), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The sample school is empty.");

    /// <summary>The content of a file in the folder <c>samples</c>, which the program carries with it.</summary>
    public static byte[] Read(string name)
    {
        using var content = new MemoryStream();
        Open(name).CopyTo(content);
        return content.ToArray();
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"The program does not carry {Folder}{name}.");
}

/// <param name="AgesOn">The first start for which the dates of birth are written; at another they move with it.</param>
internal sealed record SampleSchoolHead(string Name, string TimeZone, DateOnly YearStart, DateOnly YearEnd, DateOnly AgesOn);

/// <param name="ActivatedOn">The day from which its reminders count.</param>
internal sealed record SampleRoadmap(string File, DateOnly AdoptedOn, DateOnly ActivatedOn, IReadOnlyList<SampleCompletion> Completed);

internal sealed record SampleCompletion(string Number, DateOnly DoneOn, string Document);

/// <param name="Started">Whether they have followed their invite link.</param>
internal sealed record SampleStaff(string Key, string Name, string Role, long ChatId, bool Started, string Group, string Description);
