using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Migrations;

/// <summary>EF Core's own scaffolding, with the writers of code replaced by ones that name no provider's types.</summary>
internal static class NeutralDesignTimeServices
{
    public static ServiceProvider For(DbContext db)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices(new OperationReporter(handler: null));
        services.AddDbContextDesignTimeServices(db);
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        services.AddSingleton<ICSharpMigrationOperationGenerator, NeutralOperationGenerator>();
        services.AddSingleton<IAnnotationCodeGenerator, NeutralAnnotations>();
        return services.BuildServiceProvider();
    }
}
