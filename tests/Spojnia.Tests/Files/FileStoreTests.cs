using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Files;

public sealed class FileStoreTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 podpisana lista"u8];

    [Fact]
    public async Task Keep_Pdf_ReadsBackTheSameAndIsEncryptedAtRest()
    {
        var subject = new Subject("paper", Guid.CreateVersion7());
        var id = await site.ScopeAsync(async services =>
        {
            var file = services.GetRequiredService<FileStore>().Keep(subject, "C:\\skany\\lista <1>.exe", Pdf);
            await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
            file.Name.ShouldBe("lista 1.pdf");
            file.ContentType.ShouldBe("application/pdf");
            return file.Id;
        });

        var read = await site.ScopeAsync(services => services.GetRequiredService<FileStore>().ReadAsync(subject, id, CancellationToken.None));
        read!.Value.Bytes.ShouldBe(Pdf);
        var kept = await site.DataAsync(db => db.Set<KeptContent>().SingleAsync(content => content.Id == id));
        System.Text.Encoding.Latin1.GetString(kept.Cipher).ShouldNotContain("podpisana");
    }

    [Fact]
    public Task Read_FileOfAnotherRecord_IsNotThere() => site.ScopeAsync(async services =>
    {
        var store = services.GetRequiredService<FileStore>();
        var file = store.Keep(new Subject("paper", Guid.CreateVersion7()), "a.pdf", Pdf);
        await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
        (await store.ReadAsync(new Subject("paper", Guid.CreateVersion7()), file.Id, CancellationToken.None)).ShouldBeNull();
        return true;
    });

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "nie jest skanem")]
    [InlineData("MZ program", "nie jest skanem")]
    [InlineData("", "pusty")]
    public Task Keep_NotAScan_IsRefused(string content, string sentence) => site.ScopeAsync(services =>
    {
        Should.Throw<RefusedException>(() => services.GetRequiredService<FileStore>()
            .Keep(new Subject("paper", Guid.CreateVersion7()), "lista.pdf", System.Text.Encoding.UTF8.GetBytes(content))).Message.ShouldContain(sentence);
        return Task.FromResult(true);
    });

    [Fact]
    public Task Keep_TooBig_IsRefused() => site.ScopeAsync(services =>
    {
        Should.Throw<RefusedException>(() => services.GetRequiredService<FileStore>()
            .Keep(new Subject("paper", Guid.CreateVersion7()), "lista.pdf", new byte[FileStore.MostBytes + 1])).Message.ShouldContain("10 MB");
        return Task.FromResult(true);
    });
}
