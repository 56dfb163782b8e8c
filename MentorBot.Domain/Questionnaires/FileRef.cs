namespace MentorBot.Domain.Questionnaires;

/// <summary>A file that a person sent, already kept by the one who runs the questionnaire.</summary>
/// <param name="Id">By which it is found again.</param>
/// <param name="Name">As the person called it; empty for a photo of a messenger.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsPhoto">It was sent as a photo.</param>
/// <param name="ContentType">Such as <c>image/jpeg</c>.</param>
public sealed record FileRef(string Id, string Name, long Size, bool IsPhoto, string ContentType)
{
    /// <summary>A picture counts as a photo, however it was sent.</summary>
    public FileValue ToValue()
    {
        var isPhoto = IsPhoto || ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        return new FileValue(Id, string.IsNullOrWhiteSpace(Name) ? isPhoto ? "photo.jpg" : "file" : Name, isPhoto);
    }
}
