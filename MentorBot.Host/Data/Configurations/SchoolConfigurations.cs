using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("schools");
        builder.Property(school => school.Id).ValueGeneratedNever();
        builder.Property(school => school.Settings).HasImmutableJsonConversion().HasDefaultValueSql("'{}'");
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.Address).IsUnique();
    }
}

internal sealed class StaffConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff");
        builder.Property(staff => staff.Id).ValueGeneratedNever();
        builder.HasOne<School>().WithMany().HasForeignKey(staff => staff.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(staff => staff.Person).WithMany().HasForeignKey(staff => staff.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(staff => staff.StartPayload).IsUnique();
        builder.HasIndex(staff => staff.RelatedToId);
    }
}

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("participants");
        builder.Property(participant => participant.Id).ValueGeneratedNever();
        builder.Property(participant => participant.Version).IsConcurrencyToken();
        builder.HasOne(participant => participant.School).WithMany().HasForeignKey(participant => participant.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(participant => participant.Person).WithMany().HasForeignKey(participant => participant.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(participant => participant.StartPayload).IsUnique();
        builder.HasIndex(participant => new { participant.SchoolId, participant.Role, participant.State });
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Version).IsConcurrencyToken();
        builder.HasOne<School>().WithMany().HasForeignKey(invitation => invitation.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => invitation.StartPayload).IsUnique();
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.HasOne<Participant>().WithMany(participant => participant.Consents).HasForeignKey(consent => consent.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}
