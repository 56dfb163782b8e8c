using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Emulator;

/// <summary>Maps the chat page.</summary>
public static class ChatPageEndpoints
{
    /// <summary>Serves the page.</summary>
    public static void MapChatPage(this IEndpointRouteBuilder endpoints, string prefix = "/chat") => endpoints.MapGroup(prefix);
}
