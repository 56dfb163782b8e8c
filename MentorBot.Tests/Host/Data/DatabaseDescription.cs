using MentorBot.Host.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Scaffolding.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Scaffolding.Internal;

namespace MentorBot.Tests.Host.Data;

/// <summary>What a database holds, read from the database itself, one line for each thing that can differ.</summary>
internal static class DatabaseDescription
{
    public static List<string> Of(MentorBotDb db)
    {
#pragma warning disable EF1001 // The only readers of a database there are; a test may lean on them.
        var log = db.GetService<IDiagnosticsLogger<DbLoggerCategory.Scaffolding>>();
        DatabaseModelFactory reader = db.Database.IsSqlite()
            ? new SqliteDatabaseModelFactory(log, db.GetService<IRelationalTypeMappingSource>())
            : new NpgsqlDatabaseModelFactory(log);
#pragma warning restore EF1001
        var model = reader.Create(db.Database.GetConnectionString()!, new DatabaseModelFactoryOptions());
        return [.. model.Tables.Where(table => !table.Name.StartsWith("__EF", StringComparison.Ordinal)).SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(DatabaseTable table)
    {
        foreach (var column in table.Columns)
        {
            yield return $"{table.Name}.{column.Name} {column.StoreType} null={column.IsNullable} default={column.DefaultValueSql} generated={column.ValueGenerated} {Annotations(column)}";
        }

        yield return $"{table.Name} primary key {table.PrimaryKey?.Name} ({Names(table.PrimaryKey?.Columns ?? [])})";
        foreach (var index in table.Indexes)
        {
            yield return $"{table.Name} index {index.Name} ({Names(index.Columns)}) unique={index.IsUnique} filter={index.Filter}";
        }

        foreach (var key in table.ForeignKeys)
        {
            yield return $"{table.Name} foreign key {key.Name} ({Names(key.Columns)}) to {key.PrincipalTable.Name} on delete {key.OnDelete}";
        }
    }

    private static string Names(IEnumerable<DatabaseColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Annotations(DatabaseColumn column) =>
        string.Join(' ', column.GetAnnotations().Select(annotation => $"{annotation.Name}={annotation.Value}").Order(StringComparer.Ordinal));
}
