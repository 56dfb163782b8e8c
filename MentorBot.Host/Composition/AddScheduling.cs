using MentorBot.Host.Data;
using MentorBot.Host.Instances;
using MentorBot.Host.Reminders;
using Microsoft.Data.Sqlite;
using Quartz;

namespace MentorBot.Host.Composition;

internal static class AddScheduling
{
    private const string Name = "MentorBot";
    private static readonly TimeSpan ClusterInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ClusterPatience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddMentorBotReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderDelivery>();
        services.AddSingleton<ReminderDispatcher>();
        services.AddAll<IReminderText>();
        return services;
    }

    public static IServiceCollection AddMentorBotScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (string.IsNullOrWhiteSpace(database.ConnectionString)) return services; // Refused at start, with a message that says what to do.
        services.AddOptions<QuartzSchedulerOptions>(Name).Configure<ThisInstance>((options, instance) => options.InstanceId = Ids.Text(instance.Id));
        services.AddHostedService<SchedulerFarewell>(); // Before the scheduler, so that it is stopped after it.
        services.AddQuartz(Name, quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System); // The demo clock moves reminders, not the pulse that looks for them.
            quartz.UseDefaultThreadPool(2);
            quartz.ConfigureOptions<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
            quartz.UsePersistentStore(store => ConfigureStore(store, new DatabaseConnections(database)));
            quartz.AddJob<DispatchDueReminders>(job => job.WithIdentity(DispatchDueReminders.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity(DispatchDueReminders.Trigger).ForJob(DispatchDueReminders.Key)
                .WithSimpleSchedule(schedule => schedule.WithInterval(DispatchDueReminders.Interval).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>A file of its own beside SQLite, where two writers of one file would wait for each other; else the same database.</summary>
    private static void ConfigureStore(IPersistentStoreBuilder store, DatabaseConnections connections)
    {
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        if (connections.IsSqlite)
        {
            store.UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(connections.DataFolder, "quartz.db") }.ToString());
        }
        else
        {
            store.UsePostgres(connections.ConnectionString);
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (ClusterInterval, ClusterPatience));
        }
    }
}
