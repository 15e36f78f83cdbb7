using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.People;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Advising;

/// <summary>Whom a card advises as a body: a unit of local government itself, or an institution with its owner as on the day of the card.</summary>
internal sealed class AdvisedBody
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CardId { get; private init; }
    public Guid? JstId { get; init; }
    public Guid? OrganisationId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Gmina or powiat that owns the institution; <c>null</c> for social and private bodies and for the voivodeship's units.</summary>
    public Guid? OwnerJstId { get; init; }
}

/// <summary>A person present at an advice, as they stated themselves on that day.</summary>
internal sealed class AdvisedPerson
{
    private AdvisedPerson() { }

    public AdvisedPerson(Person person, EnrolmentForm form)
    {
        (PersonId, Name) = (person.Id, person.FullName);
        (OrganisationId, OrganisationName, Position) = (form.OrganisationId, form.OrganisationName.Trim(), form.Position.Trim());
        (Relation, IsSocialWorker, Education) = (form.Relation, form.IsSocialWorker, form.Education);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CardId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Name { get; private init; } = "";
    public Guid? OrganisationId { get; private init; }
    public string OrganisationName { get; private init; } = "";
    public string Position { get; private init; } = "";
    public WorkRelation Relation { get; private init; }
    public bool IsSocialWorker { get; private init; }
    public Education? Education { get; private init; }

    public bool IsEmployee => Relation is WorkRelation.Employee or WorkRelation.Appointed;

    public EnrolmentForm Form => new()
    {
        OrganisationId = OrganisationId,
        OrganisationName = OrganisationName,
        Position = Position,
        Relation = Relation,
        IsSocialWorker = IsSocialWorker,
        Education = Education,
    };
}

internal sealed class AdvisedBodyMapping : IEntityTypeConfiguration<AdvisedBody>, IEntityTypeConfiguration<AdvisedPerson>
{
    public void Configure(EntityTypeBuilder<AdvisedBody> builder)
    {
        builder.Property(body => body.Name).HasMaxLength(300);
        builder.HasIndex(body => body.JstId);
        builder.HasIndex(body => body.OwnerJstId);
        builder.HasIndex(body => body.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<AdvisedPerson> builder)
    {
        builder.Property(person => person.Name).HasMaxLength(260);
        builder.Property(person => person.OrganisationName).HasMaxLength(300);
        builder.Property(person => person.Position).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(person => new { person.CardId, person.PersonId }).IsUnique();
    }
}
