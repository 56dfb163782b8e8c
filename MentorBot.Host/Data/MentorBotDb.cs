using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Data;

/// <summary>All that the program knows. Read it anywhere; changes are written by <see cref="GroupCommit"/> alone.</summary>
internal sealed class MentorBotDb(DbContextOptions<MentorBotDb> options) : DbContext(options)
{
    public DbSet<School> Schools => Set<School>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();
    public DbSet<EarlierAnswer> EarlierAnswers => Set<EarlierAnswer>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<QuestionnaireVersion> QuestionnaireVersions => Set<QuestionnaireVersion>();
    public DbSet<Preview> Previews => Set<Preview>();
    public DbSet<WebLink> WebLinks => Set<WebLink>();
    public DbSet<Pair> Pairs => Set<Pair>();
    public DbSet<PairMember> PairMembers => Set<PairMember>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<MeetingConfirmation> MeetingConfirmations => Set<MeetingConfirmation>();
    public DbSet<Roadmap> Roadmaps => Set<Roadmap>();
    public DbSet<RoadmapItem> RoadmapItems => Set<RoadmapItem>();
    public DbSet<RoadmapOccurrence> RoadmapOccurrences => Set<RoadmapOccurrence>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<RoadmapRevision> RoadmapRevisions => Set<RoadmapRevision>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<ReminderReceipt> ReminderReceipts => Set<ReminderReceipt>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<ProcessedUpdate> ProcessedUpdates => Set<ProcessedUpdate>();
    public DbSet<WaitingUpdate> WaitingUpdates => Set<WaitingUpdate>();
    public DbSet<Instance> Instances => Set<Instance>();
    public DbSet<StateChange> StateChanges => Set<StateChange>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>When the first of the reminders that were planned here is due; null where none was.</summary>
    public DateTimeOffset? NextReminder { get; private set; }

    /// <summary>Counts the version of each changed row up, so that two who read the same row cannot both write it.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { } property)
            {
                var version = entry.Property(property);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }

            if (entry is { State: EntityState.Added or EntityState.Modified, Entity: Reminder { State: ReminderState.Planned, SendAt: var due } } && !(NextReminder <= due)) NextReminder = due;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MentorBotDb).Assembly);
}
