using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;

namespace Spojnia.Core.Audit;

/// <summary>One thing that somebody did: who, on whose behalf, when, why. Written in the same save as the change; never changed or deleted.</summary>
public sealed class Act : IAppendOnly
{
    private Act() { }

    internal Act(IActRecord record, Access.Caller caller, string? reason, DateTime now)
    {
        Kind = record.Kind;
        SubjectKind = record.Subject.Kind;
        SubjectId = record.Subject.Id;
        Sentence = record.Sentence;
        At = now;
        UserId = caller.UserId;
        Who = caller.Name;
        OrganisationId = caller.OrganisationId;
        OnBehalfOf = caller.OrganisationName;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Name of the act, such as <c>support.training-published</c>.</summary>
    public string Kind { get; private init; } = "";
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }

    /// <summary>What was done, a whole Polish sentence in the words of its day. Never holds a PESEL.</summary>
    public string Sentence { get; private init; } = "";
    public DateTime At { get; private init; }
    public Guid? UserId { get; private init; }
    public string Who { get; private init; } = "";
    public Guid? OrganisationId { get; private init; }
    public string? OnBehalfOf { get; private init; }
    public string? Reason { get; private init; }
}

/// <summary>What a record is: its kind (<c>training</c>, <c>organisation</c>) and id.</summary>
public readonly record struct Subject(string Kind, Guid Id);

/// <summary>An act in a module's words; records in <c>*Acts.cs</c> implement it.</summary>
public interface IActRecord
{
    /// <summary>Dotted name, module first: <c>support.training-published</c>.</summary>
    string Kind { get; }
    Subject Subject { get; }

    /// <summary>A whole Polish sentence in the past tense, without the person's name: «Opublikowano szkolenie …».</summary>
    string Sentence { get; }
}

internal sealed class ActMapping : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.Property(act => act.Kind).HasMaxLength(80);
        builder.Property(act => act.SubjectKind).HasMaxLength(40);
        builder.Property(act => act.Sentence).HasMaxLength(1000);
        builder.Property(act => act.Reason).HasMaxLength(1000);
        builder.HasIndex(act => new { act.SubjectKind, act.SubjectId, act.At });
        builder.HasIndex(act => act.At);
    }
}

/// <summary>The acts of a database.</summary>
public static class ActData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Act> Acts => db.Set<Act>();
    }
}
