using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using MentorBot.Host.Admin;
using Microsoft.AspNetCore.Authorization;

namespace MentorBot.Host.Composition;

internal static class AddAdmin
{
    /// <summary>In bytes: 5,000 participants with their consents, and some room.</summary>
    private const long LargestBody = 8 * 1024 * 1024;

    public static IServiceCollection AddMentorBotAdmin(this IServiceCollection services)
    {
        services.AddOptions<AdminOptions>().BindConfiguration("Admin");
        services.AddScoped<OwnerKey>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => CurrentCaller.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User));
        services.AddProblemDetails();
        services.AddExceptionHandler<ClientErrors>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new CalendarDay());
        });
        services.AddWebEncoders();
        services.AddAuthenticationCore(options =>
        {
            // The core alone: AddAuthentication brings DataProtection, which makes and keeps keys that nothing here is protected with.
            options.DefaultScheme = ApiKeyAuthentication.SchemeName;
            options.AddScheme<ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, displayName: null);
        });
        services.AddSingleton<IAuthorizationPolicyProvider, PoliciesByRequest>();
        services.AddAuthorization(AdminPolicies.Configure);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<OpenApiDescription>().AddSchemaTransformer<OpenApiDescription>());
        services.AddAll<IAdminEndpoints>();
        return services;
    }

    public static void MapMentorBotAdmin(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api/v1").RequireAuthorization(AdminPolicies.Member).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));
        ((IEndpointConventionBuilder)api).Add(PageRequest.CheckWhereAsked);
        using var scope = app.Services.CreateScope();
        foreach (var endpoints in scope.ServiceProvider.GetServices<IAdminEndpoints>()) endpoints.Map(api);
    }
}
