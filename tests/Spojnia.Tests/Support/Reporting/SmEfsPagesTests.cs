using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;
using Spojnia.Support.Reporting;
using Spojnia.Tests.Hosting;
using Spojnia.Tests.Support.Recording;
using Xunit;

namespace Spojnia.Tests.Support.Reporting;

/// <summary>Files for the minister's system: checked before, written as the layout says, told of afterwards.</summary>
public sealed class SmEfsPagesTests(SmEfsSite site) : IClassFixture<SmEfsSite>
{
    [Fact]
    public async Task Get_OtherThanMonitor_IsClosed()
    {
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        ((int)(await visitor.GetAsync("/panel/raporty/sm-efs")).Status).ShouldBe(403);
        ((int)(await visitor.GetAsync("/panel/raporty/profile")).Status).ShouldBe(403);
    }

    [Fact]
    public async Task Post_Export_LeavesOutIncompleteAndTellsTheDigest()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Monitor);
        var page = await visitor.GetAsync("/panel/raporty/sm-efs");
        page.TextOf("#stan").ShouldContain("Gotowe do przekazania: 2");
        page.TextOf("#stan").ShouldContain("z błędami: 1");

        (await visitor.SubmitAsync("#eksport")).Errors.ShouldContain(error => error.Contains("powód"));
        await visitor.GetAsync("/panel/raporty/sm-efs");
        await visitor.SubmitAsync("#eksport", new { Reason = "wniosek o płatność nr 5", Format = "Csv" });
        var export = await site.DataAsync(db => db.RecordExports.OrderByDescending(one => one.At).FirstAsync());
        (export.Rows, export.LeftOut, export.Digest.Length).ShouldBe((2, 1, 64));
        (await site.DataAsync(db => db.Acts.AnyAsync(act => act.Kind == "support.records-exported" && act.SubjectId == export.Id && act.Reason == "wniosek o płatność nr 5"))).ShouldBeTrue();
        (await visitor.GetAsync("/panel/raporty/eksporty")).TextOf("#eksporty").ShouldContain(export.Digest);
    }

    [Fact]
    public async Task Write_FormulaAndPhone_NeutralisedInCsvIntactInXlsx()
    {
        var layout = new ExportLayout { Columns = [new("PESEL", RecordFields.Pesel, new Dictionary<string, string>()), new("Imię", RecordFields.GivenName, new Dictionary<string, string>()), new("Telefon", RecordFields.Phone, new Dictionary<string, string>()), new("Płeć", RecordFields.Sex, new Dictionary<string, string> { ["K"] = "Kobieta" })] };
        var record = GoodRows.Record(1, (RecordFields.GivenName, "=HYPERLINK(\"x\")"), (RecordFields.Phone, "+48 600 100 200"));
        var writing = new ProfileWriting(layout, DictionaryIndex.Shipped);
        using var csv = new MemoryStream();
        await writing.WriteAsync(SheetFormat.Csv, csv, new[] { record }.ToAsyncEnumerable(), CancellationToken.None);
        csv.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(csv.ToArray()[3..]).ShouldBe($"PESEL;Imię;Telefon;Płeć\r\n{GoodRows.Pesel(1)};\"'=HYPERLINK(\"\"x\"\")\";'+48 600 100 200;Kobieta\r\n");

        using var xlsx = new MemoryStream();
        await writing.WriteAsync(SheetFormat.Xlsx, xlsx, new[] { record }.ToAsyncEnumerable(), CancellationToken.None);
        using var sheet = SheetReader.Open(xlsx);
        sheet.Rows.Single().Cells.Select(cell => cell.Text).ShouldBe([GoodRows.Pesel(1), "=HYPERLINK(\"x\")", "+48 600 100 200", "Kobieta"]);
    }

    [Fact]
    public async Task Post_Profile_KeepsVersionsAndRefusesStale()
    {
        var visitor = await site.SignedInAsync(Roles.Monitor);
        var id = await site.DataAsync(db => db.ExportProfiles.Where(profile => profile.Code == "SM-EFS-institutions").Select(profile => profile.Id).SingleAsync());
        await visitor.GetAsync($"/panel/raporty/profile/{id}");
        var other = await site.SignedInAsync(Roles.Monitor);
        await other.GetAsync($"/panel/raporty/profile/{id}");
        var page = await visitor.SubmitAsync("#zapisz", new Dictionary<string, string> { ["Columns[0].Place"] = "99", ["Columns[1].Header"] = "" });
        page.Done.ShouldBe("Zapisaliśmy układ pliku.");
        var profile = await site.DataAsync(db => db.ExportProfiles.SingleAsync(one => one.Id == id));
        profile.Layout.Columns[^1].Header.ShouldBe("Kraj");
        profile.Layout.Columns.ShouldNotContain(column => column.Source == RecordFields.InstitutionName);
        (await site.DataAsync(db => db.ExportProfileVersions.CountAsync(version => version.ProfileId == id))).ShouldBe(2);

        ((int)(await other.SubmitAsync("#zapisz", new { Name = "Moja nazwa" })).Status).ShouldBe(409);
    }

    [Fact]
    public async Task Post_File_ShowsEveryErrorByRowAndColumn()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Monitor);
        await visitor.GetAsync("/panel/uczestnicy/sprawdz-plik");
        (await visitor.SubmitAsync("#plik")).Errors.ShouldContain("Wybierz plik z dysku.");
        await visitor.GetAsync("/panel/uczestnicy/sprawdz-plik");
        var bad = GoodRows.Fields(2);
        bad[RecordFields.Postcode] = "49300";
        var page = await visitor.SubmitAsync("#plik", new { Sheet = new Upload("uczestnicy.csv", GoodRows.Csv([GoodRows.Fields(1), bad]).ToArray()) });
        for (var wait = 0; wait < 40 && page.Document.QuerySelector("#wynik") is null; wait++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
            page = await visitor.GetAsync(page.Path);
        }

        page.TextOf("#wynik").ShouldContain("Błędy: 1");
        page.TextOf("#bledy").ShouldContain("Kod pocztowy");
        page.TextOf("#bledy").ShouldNotContain(GoodRows.Pesel(2));
        Directory.GetFiles(Path.Combine(site.Var, "checks")).ShouldBeEmpty();
    }
}

/// <summary>A site whose records are three: two in order, one without a postcode.</summary>
public sealed class SmEfsSite(TestDatabase database) : SiteFixture(database)
{
    protected override void Change(IServiceCollection services) => services.AddScoped<RecordStream>(_ => (_, kind, _) =>
        kind == RecordKind.Person ? new[] { GoodRows.Record(1), GoodRows.Record(2), GoodRows.Record(3, (RecordFields.Postcode, "")) }.ToAsyncEnumerable() : AsyncEnumerable.Empty<FlatRecord>());
}
