using MentorBot.Host.Composition;
using MentorBot.Host.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Host.Composition;

public sealed class StartMistakeTests
{
    [Theory]
    [InlineData("Sqlite", "Hunter2")]
    [InlineData("Postgres", "Password=Hunter2;Nonsense=1")]
    public void A_connection_string_that_cannot_be_read_is_named_and_not_repeated(string provider, string connectionString)
    {
        var options = new DatabaseOptions { Provider = Enum.Parse<DatabaseProvider>(provider), ConnectionString = connectionString };

        var mistake = StartMistake.Explain(Assert.Throws<OptionsValidationException>(() => new DatabaseConnections(options)));

        Assert.Contains("Database:ConnectionString", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("Hunter2", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_of_the_wrong_kind_is_named()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "Oracle")]).Build();

        var error = Assert.Throws<InvalidOperationException>(() => settings.GetSection("Database").Get<DatabaseOptions>());

        Assert.Contains("Database:Provider", StartMistake.Explain(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_one_line()
    {
        await using var connection = new SqliteConnection("Data Source=/nowhere/mentorbot.db");

        var mistake = StartMistake.Explain(await Assert.ThrowsAsync<SqliteException>(() => connection.OpenAsync()));

        Assert.StartsWith("The database cannot be used", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake!);
    }

    [Fact]
    public void A_fault_of_the_program_is_told_whole() => Assert.Null(StartMistake.Explain(new InvalidOperationException("A service is missing.")));
}
