using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.People;

namespace Spojnia.Support.Advising;

/// <summary>A person whom the advice supports; a participant from the signing of the card on.</summary>
internal sealed class AdvisedPerson
{
    private AdvisedPerson() { }

    public AdvisedPerson(Guid cardId, Guid personId) => (CardId, PersonId) = (cardId, personId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CardId { get; private init; }
    public Guid PersonId { get; private init; }
}

internal sealed class AdvisedPersonMapping : IEntityTypeConfiguration<AdvisedPerson>
{
    public void Configure(EntityTypeBuilder<AdvisedPerson> builder)
    {
        builder.HasOne<AdvisoryCard>().WithMany().HasForeignKey(one => one.CardId);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.CardId, one.PersonId }).IsUnique();
    }
}
