using MentorBot.Host.Data;
using MentorBot.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

if (args is not ["add", var name])
{
    await Console.Error.WriteLineAsync("Usage: add NAME");
    return 2;
}

var hostFolder = Path.Combine(Repository.Root(), "MentorBot.Host");
var migrationsFolder = Path.Combine(hostFolder, "Data", "Migrations");

// SQLite stands for both providers here: what it says about column types is left out of the code that is written.
var options = new DbContextOptionsBuilder<MentorBotDb>()
    .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(MentorBotDb).Assembly))
    .Options;
await using var db = new MentorBotDb(options);
await using var services = NeutralDesignTimeServices.For(db);
var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

var migration = scaffolder.ScaffoldMigration(name, "MentorBot.Host", "Data.Migrations");
var files = scaffolder.Save(hostFolder, migration, migrationsFolder, dryRun: false);

// Written anew as this repository keeps its files: without a byte order mark.
foreach (var file in Directory.EnumerateFiles(migrationsFolder)) await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(file));
Console.WriteLine($"Written: {Path.GetRelativePath(Repository.Root(), files.MigrationFile!)}");
return 0;
