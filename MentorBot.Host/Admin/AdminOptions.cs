namespace MentorBot.Host.Admin;

/// <summary>Section <c>Admin</c>.</summary>
internal sealed class AdminOptions
{
    /// <summary>The owner's key; empty = one is made at the first start.</summary>
    public string ApiKey { get; set; } = "";
}
