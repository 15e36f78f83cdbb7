using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Core.Files;

/// <summary>
/// Keeps attached files in the database, encrypted: nodes hold no state, and a copy of the database is a copy of everything. Files are added to the
/// coming save, so that a file and the act that speaks of it stand or fall together.
/// </summary>
public sealed class FileStore(SpojniaDbContext db, PersonalKeys keys, CallerAccessor caller, TimeProvider clock)
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>What a field of a form accepts.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png";

    /// <summary>Adds an uploaded file to the coming save.</summary>
    /// <exception cref="RefusedException">Empty, too big, or neither PDF nor JPEG nor PNG.</exception>
    public async Task<KeptFile> KeepAsync(Subject subject, IFormFile upload, CancellationToken cancellation)
    {
        RefuseSize(upload.Length);
        using var bytes = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(bytes, cancellation);
        return Keep(subject, upload.FileName, bytes.ToArray());
    }

    /// <summary>Adds a file to the coming save.</summary>
    public KeptFile Keep(Subject subject, string name, byte[] bytes)
    {
        RefuseSize(bytes.Length);
        var kind = FileKinds.Of(bytes);
        Refuse.If(kind is null, "Ten plik nie jest skanem. Wybierz plik PDF, JPG albo PNG.");
        var file = new KeptFile(subject, FileKinds.NameOf(name, kind!.Value.Ending), kind.Value.ContentType, bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(bytes)), caller.Current.Name, clock.Now());
        db.KeptFiles.Add(file);
        db.Set<KeptContent>().Add(new KeptContent(file.Id, keys.EncryptBytes(bytes)));
        return file;
    }

    /// <summary>The plain bytes of a file of this record; <c>null</c> where the record has no such file. The caller may see the record: the page has asked.</summary>
    public async Task<(KeptFile File, byte[] Bytes)?> ReadAsync(Subject subject, Guid id, CancellationToken cancellation)
    {
        if (await db.KeptFiles.AsNoTracking().Of(subject).SingleOrDefaultAsync(file => file.Id == id, cancellation) is not { } file)
            return null;
        var cipher = await db.Set<KeptContent>().AsNoTracking().Where(content => content.Id == id).Select(content => content.Cipher).SingleAsync(cancellation);
        var bytes = keys.DecryptBytes(cipher);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256)
            throw new CryptographicException($"The kept file {id} is not what was kept.");
        return (file, bytes);
    }

    /// <summary>The file as a download: never shown inside the page, never guessed at by the browser, never kept on the way. <c>null</c> when the record has none such.</summary>
    public async Task<FileContentResult?> DownloadAsync(Subject subject, Guid id, HttpResponse response, CancellationToken cancellation)
    {
        if (await ReadAsync(subject, id, cancellation) is not { } found)
            return null;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        return new FileContentResult(found.Bytes, found.File.ContentType) { FileDownloadName = found.File.Name };
    }

    /// <summary>Files of these records are no more after the coming save, bytes included.</summary>
    public async Task EraseAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var files = await db.KeptFiles.Where(file => subjects.Contains(file.SubjectId)).ToListAsync(cancellation);
        db.KeptFiles.RemoveRange(files);
    }

    private static void RefuseSize(long size)
    {
        Refuse.If(size == 0, "Plik jest pusty. Wybierz inny.");
        Refuse.If(size > MostBytes, "Plik ma więcej niż 10 MB. Zeskanuj dokument w mniejszej rozdzielczości albo podziel go na części.");
    }
}
