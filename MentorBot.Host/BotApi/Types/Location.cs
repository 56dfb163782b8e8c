namespace MentorBot.Host.BotApi.Types;

/// <summary>A place on the map, in degrees.</summary>
public sealed record Location
{
    /// <summary>North is positive.</summary>
    public double Latitude { get; set; }

    /// <summary>East is positive.</summary>
    public double Longitude { get; set; }
}
