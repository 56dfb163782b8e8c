using MentorBot.Host.Data;
using MentorBot.Host.Demo;
using MentorBot.Host.Demo.SampleSchool;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Host.Demo;

public sealed class SampleSchoolLeftoversTests
{
    [Fact]
    public async Task A_first_start_is_not_stopped_because_the_folder_of_the_database_is_not_there_yet()
    {
        var missing = Path.Combine(Path.GetTempPath(), $"mentorbot-{Guid.NewGuid():N}");
        var connections = new DatabaseConnections(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(missing, "mentorbot.db")}" });
        var leftovers = new SampleSchoolLeftovers(connections, Options.Create(new DemoOptions { SampleData = true }), NullLogger<SampleSchoolLeftovers>.Instance);

        await leftovers.RemoveAsync(CancellationToken.None);

        Assert.False(Directory.Exists(missing));
    }
}
