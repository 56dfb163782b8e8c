using MentorBot.Host.Composition;
using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Tests.Host.Composition;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Nothing_that_lives_as_long_as_the_program_holds_what_belongs_to_one_request()
    {
        using var folder = new TemporaryFolder();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(folder.Settings);
        builder.AddMentorBot();
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));

        await using var app = builder.Build();

        Assert.NotNull(app.Services.GetRequiredService<ConversationRouter>());
        Assert.NotEmpty(app.Services.GetServices<IAfterSubmission>());
        Assert.NotEmpty(app.Services.GetServices<IAfterCorrection>());
    }
}
