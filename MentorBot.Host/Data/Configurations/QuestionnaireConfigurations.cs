using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Host.Data.Configurations;

internal sealed class QuestionnaireVersionConfiguration : IEntityTypeConfiguration<QuestionnaireVersion>
{
    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.ToTable("questionnaire_versions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.HasIndex(version => new { version.OwnerId, version.Code, version.Number }).IsUnique();
    }
}

internal sealed class PreviewConfiguration : IEntityTypeConfiguration<Preview>
{
    public void Configure(EntityTypeBuilder<Preview> builder)
    {
        builder.ToTable("previews");
        builder.HasKey(preview => preview.PersonId);
        builder.Property(preview => preview.PersonId).ValueGeneratedNever();
        builder.Property(preview => preview.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(preview => preview.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<QuestionnaireVersion>().WithMany().HasForeignKey(preview => preview.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WebLinkConfiguration : IEntityTypeConfiguration<WebLink>
{
    public void Configure(EntityTypeBuilder<WebLink> builder)
    {
        builder.ToTable("web_links");
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.Version).IsConcurrencyToken();
        builder.HasIndex(link => link.Hash).IsUnique();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(link => link.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(file => file.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EarlierAnswerConfiguration : IEntityTypeConfiguration<EarlierAnswer>
{
    public void Configure(EntityTypeBuilder<EarlierAnswer> builder)
    {
        builder.ToTable("earlier_answers");
        builder.HasKey(answer => new { answer.AssignmentId, answer.ReopenedAt, answer.Key });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(answer => answer.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
