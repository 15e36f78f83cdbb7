using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Core.Files;

/// <summary>A file attached to a record. What is known of it; its bytes stand apart (<see cref="KeptContent"/>), encrypted, so that lists do not read them.</summary>
public sealed class KeptFile
{
    private KeptFile() { }

    internal KeptFile(Subject subject, string name, string contentType, int size, string sha256, string byName, DateTime now) =>
        (SubjectKind, SubjectId, Name, ContentType, Size, Sha256, KeptByName, KeptAt) = (subject.Kind, subject.Id, name, contentType, size, sha256, byName, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The record it belongs to; who may see the record may see the file.</summary>
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>As the bytes say: PDF, JPEG or PNG.</summary>
    public string ContentType { get; private init; } = "";

    /// <summary>Bytes before encryption.</summary>
    public int Size { get; private init; }

    /// <summary>64 hexadecimal digits of the plain bytes.</summary>
    public string Sha256 { get; private init; } = "";
    public string KeptByName { get; private init; } = "";
    public DateTime KeptAt { get; private init; }
}

/// <summary>The encrypted bytes of a <see cref="KeptFile"/>, under the same id.</summary>
public sealed class KeptContent
{
    private KeptContent() { }

    internal KeptContent(Guid id, byte[] cipher) => (Id, Cipher) = (id, cipher);

    public Guid Id { get; private init; }
    public byte[] Cipher { get; private init; } = [];
}

internal sealed class KeptFileMapping : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> builder)
    {
        builder.Property(file => file.SubjectKind).HasMaxLength(40);
        builder.Property(file => file.Name).HasMaxLength(160);
        builder.Property(file => file.ContentType).HasMaxLength(40);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.KeptByName).HasMaxLength(260);
        builder.HasIndex(file => new { file.SubjectKind, file.SubjectId });
    }
}

internal sealed class KeptContentMapping : IEntityTypeConfiguration<KeptContent>
{
    public void Configure(EntityTypeBuilder<KeptContent> builder) =>
        builder.HasOne<KeptFile>().WithOne().HasForeignKey<KeptContent>(content => content.Id).OnDelete(DeleteBehavior.Cascade);
}

/// <summary>The files of a database.</summary>
public static class KeptFileData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<KeptFile> KeptFiles => db.Set<KeptFile>();
    }

    /// <summary>Those of a record.</summary>
    public static IQueryable<KeptFile> Of(this IQueryable<KeptFile> files, Subject subject) =>
        files.Where(file => file.SubjectKind == subject.Kind && file.SubjectId == subject.Id);
}
