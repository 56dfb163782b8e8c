using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace MentorBot.Migrations;

/// <summary>Leaves the store type of a column to whichever provider runs the migration.</summary>
internal sealed class NeutralOperationGenerator(CSharpMigrationOperationGeneratorDependencies dependencies)
    : CSharpMigrationOperationGenerator(dependencies)
{
    public override void Generate(string builderName, IReadOnlyList<MigrationOperation> operations, IndentedStringBuilder builder)
    {
        foreach (var operation in operations)
        {
            if (operation is ColumnOperation column) column.ColumnType = null;
            if (operation is AlterColumnOperation alteration) alteration.OldColumn.ColumnType = null;
            if (operation is not CreateTableOperation table) continue;
            foreach (var created in table.Columns) created.ColumnType = null;
        }

        base.Generate(builderName, operations, builder);
    }
}
