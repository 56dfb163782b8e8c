using MentorBot.Host.Questionnaires.Paper;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Links;
using MentorBot.Host.Questionnaires.Web.Person;

namespace MentorBot.Host.Composition;

/// <summary>Questionnaires outside the messenger: on a page, and from paper.</summary>
internal static class AddQuestionnairePages
{
    public static IServiceCollection AddMentorBotQuestionnairePages(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration("Web")
            .Validate(options => options.PublicUrl.Length == 0 || Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out _), "Web:PublicUrl is no address; give one like https://mentor.school.ru, or leave it empty.")
            .ValidateOnStart();
        services.AddSingleton<WebAddresses>();
        services.AddSingleton<WebLinks>();
        services.AddSingleton<GuessLimit>();
        services.AddScoped<WebDoor>();
        services.AddScoped<Threshold>();
        services.AddScoped<PersonPages>();
        services.AddScoped<PaperSheet>();
        services.AddScoped<PaperPages>();
        return services;
    }
}
