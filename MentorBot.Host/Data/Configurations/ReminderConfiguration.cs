using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.HasOne<School>().WithMany().HasForeignKey(reminder => reminder.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(reminder => reminder.State).IsConcurrencyToken();
        builder.HasIndex(reminder => reminder.Key).IsUnique();
        builder.HasIndex(reminder => new { reminder.State, reminder.SendAt });
        builder.HasIndex(reminder => new { reminder.Subject, reminder.SubjectId });
    }
}

internal sealed class ReminderReceiptConfiguration : IEntityTypeConfiguration<ReminderReceipt>
{
    public void Configure(EntityTypeBuilder<ReminderReceipt> builder)
    {
        builder.ToTable("reminder_receipts");
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.HasOne<Reminder>().WithMany().HasForeignKey(receipt => receipt.ReminderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(receipt => receipt.OutboxId);
    }
}
