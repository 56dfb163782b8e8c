using MentorBot.Host.AccessLinks;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps.Calendars;
using MentorBot.Host.Roadmaps.Pages;

namespace MentorBot.Host.Composition;

/// <summary>What people look at of a roadmap outside the chat: pages and calendars at secret addresses; and the digests in it.</summary>
internal static class AddRoadmapViews
{
    public static IServiceCollection AddMentorBotRoadmapViews(this IServiceCollection services)
    {
        services.AddScoped<AccessDoor>();
        services.AddScoped<CalendarFeed>();
        services.AddHostedService<DigestStart>();
        return services;
    }

    public static void MapRoadmapViews(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCalendars();
        endpoints.MapRoadmapPages();
    }
}
