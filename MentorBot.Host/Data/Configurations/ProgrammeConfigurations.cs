using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.Property(assignment => assignment.Version).IsConcurrencyToken();
        builder.Property(assignment => assignment.DefinitionOwnerId).HasDefaultValue(QuestionnaireVersion.TheProgram);
        builder.Property(assignment => assignment.Express).HasDefaultValue(false);
        builder.HasOne<School>().WithMany().HasForeignKey(assignment => assignment.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assignment => new { assignment.AssigneeId, assignment.State });
        builder.HasIndex(assignment => new { assignment.SchoolId, assignment.Code });
        builder.HasIndex(assignment => assignment.PairId);
        builder.HasIndex(assignment => assignment.MeetingId);
    }
}

internal sealed class StoredAnswerConfiguration : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> builder)
    {
        builder.ToTable("answers");
        builder.HasKey(answer => new { answer.AssignmentId, answer.Key });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(answer => answer.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PairConfiguration : IEntityTypeConfiguration<Pair>
{
    public void Configure(EntityTypeBuilder<Pair> builder)
    {
        builder.ToTable("pairs");
        builder.Property(pair => pair.Id).ValueGeneratedNever();
        builder.Property(pair => pair.Version).IsConcurrencyToken();
        builder.Property(pair => pair.Plan).HasJsonConversion();
        builder.HasOne(pair => pair.School).WithMany().HasForeignKey(pair => pair.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(pair => pair.Mentor).WithMany().HasForeignKey(pair => pair.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(pair => new { pair.SchoolId, pair.State });
    }
}

internal sealed class PairMemberConfiguration : IEntityTypeConfiguration<PairMember>
{
    public void Configure(EntityTypeBuilder<PairMember> builder)
    {
        builder.ToTable("pair_members");
        builder.HasKey(member => new { member.PairId, member.ParticipantId });
        builder.HasOne<Pair>().WithMany(pair => pair.Mentees).HasForeignKey(member => member.PairId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(member => member.Participant).WithMany().HasForeignKey(member => member.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings");
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Property(meeting => meeting.Absent).HasJsonConversion();
        builder.HasOne(meeting => meeting.Pair).WithMany(pair => pair.Meetings).HasForeignKey(meeting => meeting.PairId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(meeting => new { meeting.PairId, meeting.Number }).IsUnique();
    }
}

internal sealed class MeetingConfirmationConfiguration : IEntityTypeConfiguration<MeetingConfirmation>
{
    public void Configure(EntityTypeBuilder<MeetingConfirmation> builder)
    {
        builder.ToTable("meeting_confirmations");
        builder.Property(confirmation => confirmation.Id).ValueGeneratedNever();
        builder.HasOne<Meeting>().WithMany(meeting => meeting.Confirmations).HasForeignKey(confirmation => confirmation.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(confirmation => new { confirmation.MeetingId, confirmation.Role, confirmation.ParticipantId }).IsUnique();
    }
}

internal sealed class StateChangeConfiguration : IEntityTypeConfiguration<StateChange>
{
    public void Configure(EntityTypeBuilder<StateChange> builder)
    {
        builder.ToTable("state_changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasIndex(change => new { change.SubjectId, change.Id });
    }
}
