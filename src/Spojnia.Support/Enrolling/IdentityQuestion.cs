using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.People;

namespace Spojnia.Support.Enrolling;

/// <summary>
/// A person stated a PESEL that another person of the site already has. The one who typed it is told only that staff will check;
/// a person of the centre finds out who is who.
/// </summary>
internal sealed class IdentityQuestion
{
    private IdentityQuestion() { }

    public IdentityQuestion(Guid personId, Guid knownPersonId, Guid enrolmentId, DateTime now) =>
        (PersonId, KnownPersonId, EnrolmentId, AskedAt) = (personId, knownPersonId, enrolmentId, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public Guid KnownPersonId { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public DateTime AskedAt { get; private init; }
    public DateTime? SettledAt { get; private set; }
    public string Answer { get; private set; } = "";

    public void Settle(string? answer, DateTime now)
    {
        Refuse.If(SettledAt is not null, "Ta sprawa jest już wyjaśniona.");
        Refuse.If(string.IsNullOrWhiteSpace(answer), "Napisz, jak wyjaśniono sprawę.");
        (SettledAt, Answer) = (now, answer!.Trim());
    }
}

internal sealed class IdentityQuestionMapping : IEntityTypeConfiguration<IdentityQuestion>
{
    public void Configure(EntityTypeBuilder<IdentityQuestion> builder)
    {
        builder.Property(question => question.Answer).HasMaxLength(1000);
        builder.HasOne<Person>().WithMany().HasForeignKey(question => question.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(question => question.KnownPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(question => question.EnrolmentId);
        builder.HasIndex(question => question.SettledAt);
    }
}
