using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Recording;

/// <summary>An institution on whose behalf a participant took part: a second employer adds a link, never a second participant.</summary>
internal sealed class InstitutionLink
{
    private InstitutionLink() { }

    public InstitutionLink(Participation participation, Guid institutionId) =>
        (ParticipationId, ProjectId, InstitutionId) = (participation.Id, participation.ProjectId, institutionId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ParticipationId { get; private init; }
    public Guid ProjectId { get; private init; }
    public Guid InstitutionId { get; private init; }

    /// <summary>Days of the first and the last attendance under this employer.</summary>
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    public void Span(DateOnly from, DateOnly to) => (From, To) = (from, to);
}

internal sealed class InstitutionLinkMapping : IEntityTypeConfiguration<InstitutionLink>
{
    public void Configure(EntityTypeBuilder<InstitutionLink> builder)
    {
        builder.HasOne<Participation>().WithMany().HasForeignKey(link => link.ParticipationId);
        builder.HasIndex(link => new { link.ParticipationId, link.InstitutionId }).IsUnique();
        builder.HasIndex(link => new { link.ProjectId, link.InstitutionId });
    }
}
