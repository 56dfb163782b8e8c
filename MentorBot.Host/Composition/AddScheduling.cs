using MentorBot.Host.Data;
using MentorBot.Host.Instances;
using MentorBot.Host.Reminders;
using MentorBot.Host.Roadmaps;
using Quartz;

namespace MentorBot.Host.Composition;

internal static class AddScheduling
{
    private static readonly TimeSpan ClusterInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ClusterPatience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddMentorBotReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderAlarm>();
        services.AddSingleton<ReminderDelivery>();
        services.AddSingleton<ReminderDispatcher>();
        services.AddAll<IReminderText>();
        services.AddSingleton<IDayMessage, RoadmapDay>();
        return services;
    }

    public static IServiceCollection AddMentorBotScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (string.IsNullOrWhiteSpace(database.ConnectionString)) return services; // Refused at start, with a message that says what to do.
        var connections = new DatabaseConnections(database);
        services.AddOptions<QuartzSchedulerOptions>(SchedulerStart.Name).Configure<ThisInstance>((options, instance) => options.InstanceId = Ids.Text(instance.Id));
        services.AddHostedService<SchedulerFarewell>(); // Before the scheduler, so that it is stopped after it.
        services.AddQuartz(SchedulerStart.Name, quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System); // The demo clock moves reminders, not the pulse that looks for them.
            quartz.UseDefaultThreadPool(1);
            if (!connections.IsSqlite) quartz.UsePersistentStore(store => ShareStore(store, connections));
            quartz.AddJob<DispatchDueReminders>(job => job.WithIdentity(DispatchDueReminders.Key).StoreDurably());

            // Each start makes the trigger anew: whatever a kill or a jump of the clock has left of the old one is gone.
            quartz.AddTrigger(trigger => trigger.WithIdentity(DispatchDueReminders.Trigger).ForJob(DispatchDueReminders.Key)
                .WithSimpleSchedule(schedule => schedule.WithInterval(DispatchDueReminders.Interval).RepeatForever()));
        });
        services.AddHostedService<SchedulerStart>();
        services.AddHostedService<ReminderWatch>();
        return services;
    }

    /// <summary>
    /// Instances that share a database share the pulse. One that is alone keeps it in memory: a pulse has nothing that
    /// is worth a file, and so no file that can be missing, damaged or locked.
    /// </summary>
    private static void ShareStore(IPersistentStoreBuilder store, DatabaseConnections connections)
    {
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UsePostgres(connections.ConnectionString);
        store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (ClusterInterval, ClusterPatience));
    }
}
