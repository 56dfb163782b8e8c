using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class RoadmapConfiguration : IEntityTypeConfiguration<Roadmap>
{
    public void Configure(EntityTypeBuilder<Roadmap> builder)
    {
        builder.ToTable("roadmaps");
        builder.Property(roadmap => roadmap.Id).ValueGeneratedNever();
        builder.Property(roadmap => roadmap.Version).IsConcurrencyToken();
        builder.Property(roadmap => roadmap.Indicators).HasImmutableJsonConversion();
        builder.Property(roadmap => roadmap.Warnings).HasImmutableJsonConversion();
        builder.Property(roadmap => roadmap.Columns).HasImmutableJsonConversion().HasDefaultValueSql("'[]'");
        builder.Property(roadmap => roadmap.IndicatorFacts).HasImmutableJsonConversion().HasDefaultValueSql("'[]'");
        builder.HasOne(roadmap => roadmap.School).WithMany().HasForeignKey(roadmap => roadmap.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoadmapItemConfiguration : IEntityTypeConfiguration<RoadmapItem>
{
    public void Configure(EntityTypeBuilder<RoadmapItem> builder)
    {
        builder.ToTable("roadmap_items");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Property(item => item.Deadline).HasImmutableJsonConversion();
        builder.Property(item => item.Reasons).HasImmutableJsonConversion();
        builder.Property(item => item.Cells).HasImmutableJsonConversion().HasDefaultValueSql("'[]'");
        builder.HasIndex(item => item.AnchorItemId);
        builder.HasOne(item => item.Roadmap).WithMany(roadmap => roadmap.Items).HasForeignKey(item => item.RoadmapId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoadmapResponsibleConfiguration : IEntityTypeConfiguration<RoadmapResponsible>
{
    public void Configure(EntityTypeBuilder<RoadmapResponsible> builder)
    {
        builder.ToTable("roadmap_responsibles");
        builder.Property(responsible => responsible.Id).ValueGeneratedNever();
        builder.HasOne<RoadmapItem>().WithMany(item => item.Responsibles).HasForeignKey(responsible => responsible.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(responsible => responsible.StaffId);
    }
}

internal sealed class RoadmapOccurrenceConfiguration : IEntityTypeConfiguration<RoadmapOccurrence>
{
    public void Configure(EntityTypeBuilder<RoadmapOccurrence> builder)
    {
        builder.ToTable("roadmap_occurrences");
        builder.HasKey(occurrence => new { occurrence.ItemId, occurrence.On });
        builder.HasOne<RoadmapItem>().WithMany(item => item.Occurrences).HasForeignKey(occurrence => occurrence.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoadmapRevisionConfiguration : IEntityTypeConfiguration<RoadmapRevision>
{
    public void Configure(EntityTypeBuilder<RoadmapRevision> builder)
    {
        builder.ToTable("roadmap_revisions");
        builder.Property(revision => revision.Id).ValueGeneratedNever();
        builder.Property(revision => revision.Version).IsConcurrencyToken();
        builder.Property(revision => revision.Reading).HasImmutableJsonConversion();
        builder.Property(revision => revision.Changes).HasImmutableJsonConversion();
        builder.HasOne(revision => revision.Roadmap).WithMany().HasForeignKey(revision => revision.RoadmapId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccessLinkConfiguration : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> builder)
    {
        builder.ToTable("access_links");
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.HasIndex(link => link.Hash).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(link => link.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(link => link.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(link => link.RoadmapId).OnDelete(DeleteBehavior.Cascade);
    }
}
