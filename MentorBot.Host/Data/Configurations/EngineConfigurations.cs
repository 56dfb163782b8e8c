using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Priority).HasConversion<int>().HasDefaultValue(MessagePriority.Reply);
        builder.Property(message => message.Owner).HasDefaultValue(0);
        builder.HasIndex(message => message.Owner);
        builder.HasIndex(message => message.Address);
    }
}

internal sealed class ProcessedUpdateConfiguration : IEntityTypeConfiguration<ProcessedUpdate>
{
    public void Configure(EntityTypeBuilder<ProcessedUpdate> builder)
    {
        builder.ToTable("processed_updates");
        builder.Property(update => update.Id).ValueGeneratedNever();
    }
}

internal sealed class WaitingUpdateConfiguration : IEntityTypeConfiguration<WaitingUpdate>
{
    public void Configure(EntityTypeBuilder<WaitingUpdate> builder)
    {
        builder.ToTable("waiting_updates");
        builder.Property(update => update.Id).ValueGeneratedNever();
        builder.HasIndex(update => new { update.Address, update.Id });
    }
}

internal sealed class InstanceConfiguration : IEntityTypeConfiguration<Instance>
{
    public void Configure(EntityTypeBuilder<Instance> builder)
    {
        builder.ToTable("instances");
        builder.Property(instance => instance.Id).ValueGeneratedNever();
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(key => key.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(setting => setting.Key);
    }
}
