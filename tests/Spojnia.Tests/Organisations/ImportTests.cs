using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Organisations;
using Spojnia.Organisations.Importing;
using Spojnia.Tests.Files;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Organisations;

public sealed class ImportTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Walk_GoodFile_GoesThroughEveryStepIntoTheRegister()
    {
        var name = $"Ośrodek Wczytany {Given.Next()}";
        var staff = await site.SignedInAsync(Roles.Recruiter);
        var columns = await HandInAsync(staff, $"Nazwa instytucji;Rodzaj;Kod TERYT;Coś innego;NIP\n{name};GOPS;1607053;x;754-135-13-70\n{name} filia;OPS;gmina Branice;y;\n");
        columns.Document.QuerySelectorAll("form#kolumny option[selected]").Select(option => option.TextContent).ShouldBe(["Nazwa", "Typ", "Gmina siedziby", "NIP"]);
        var review = await staff.SubmitAsync("form#kolumny");
        review.TextOf("#podsumowanie").ShouldContain("Wiersze z błędami0");
        var result = await staff.SubmitAsync("form#wczytaj");

        result.TextOf("#wynik").ShouldContain("Dodane instytucje: 2. Uzupełnione: 0. Pominięte wiersze: 0.");
        result.Document.QuerySelectorAll("#wiersze a").Length.ShouldBe(2);
        await site.DataAsync(async db =>
        {
            var added = await db.Organisations.SingleAsync(organisation => organisation.Name == name);
            (added.Type, added.Nip).ShouldBe(("OPS", "7541351370"));
            var act = await db.Acts.SingleAsync(act => act.SubjectId == added.Id);
            act.Sentence.ShouldEndWith("wiersz 2.");
            act.Who.ShouldBe(staff.Caller.Name);
        });
    }

    [Fact]
    public async Task Review_BadCells_AllAtOnceByRowAndColumn()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, "Nazwa;Typ;NIP;REGON;Kod pocztowy;Gmina siedziby;Działa od\nA;Zamek;123;312751;4-5;Nieistniejąca;31.04.2020\nOśrodek dobry;OPS;;;;;\n=1+1;OPS;4,40514E+10;;;;\n");
        var review = await staff.SubmitAsync("form#kolumny");

        review.TextOf("#podsumowanie").ShouldContain("Wiersze z błędami2");
        var rows = review.RowsOf("#bledy");
        rows.Select(row => row[0]).ShouldBe([
            "A2, kolumna „Nazwa”", "B2, kolumna „Typ”", "F2, kolumna „Gmina siedziby”", "E2, kolumna „Kod pocztowy”", "C2, kolumna „NIP”", "D2, kolumna „REGON”", "G2, kolumna „Działa od”",
            "A4, kolumna „Nazwa”", "C4, kolumna „NIP”"], ignoreOrder: true);
        rows.ShouldAllBe(row => row[2].EndsWith('.'));
        var csv = await staff.GetAsync($"{review.Path}?eksport=csv");
        csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(10);
        await staff.GetAsync(review.Path);
        var refused = await staff.SubmitAsync("form#wczytaj");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        (await staff.SubmitAsync("form#wczytaj", new { SkipFaulty = true })).TextOf("#wynik").ShouldContain("Dodane instytucje: 1. Uzupełnione: 0. Pominięte wiersze: 2.");
    }

    [Fact]
    public async Task Review_NumberCellThatLostItsZeros_SaysHowToMend()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, "arkusz.xlsx", SmallWorkbook.Of(SmallWorkbook.Row(1, "Nazwa", "Typ", "REGON")
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Dom w Zerowie</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>DPS</t></is></c><c r=\"C2\"><v>312751</v></c></row>"));

        (await staff.SubmitAsync("form#kolumny")).RowsOf("#bledy").Single()[2].ShouldContain("gubi zera");
    }

    [Fact]
    public async Task Decide_Doubles_FillReplaceAddSkip()
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        var nysa = site.Services.GetRequiredService<Atlas>().FindByAnyCode("160705", new DateOnly(2026, 3, 1))!.Id;
        var fill = await site.Given.OrganisationAsync($"Pierwszy {mark}", seatUnitId: nysa);
        var replace = await site.Given.OrganisationAsync($"Drugi {mark}", seatUnitId: nysa);
        await site.Given.OrganisationAsync($"Trzeci {mark}", seatUnitId: nysa);
        await site.Given.OrganisationAsync($"Czwarty {mark}", seatUnitId: nysa);
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, "Nazwa;Typ;Gmina;Miejscowość;Telefon\n" + string.Concat(new[] { "Pierwszy", "Drugi", "Trzeci", "Czwarty", "Piąty", "Piąty" }.Select(each => $"{each} {mark};OPS;160705;Nysa;774415250\n")));
        var review = await staff.SubmitAsync("form#kolumny");
        review.TextOf("#podsumowanie").ShouldContain("bez decyzji5");
        (await staff.SubmitAsync("form#wczytaj")).Errors.Concat([staff.Page!.Text]).ShouldContain(text => text.Contains("Bez decyzji: 5"));
        review = await staff.SubmitAsync("form#decyzje", new Dictionary<string, object?>
        {
            ["Decisions[2]"] = $"uzupelnij:{fill.Id}",
            ["Decisions[3]"] = $"zastap:{replace.Id}",
            ["Decisions[4]"] = "nowa",
            ["Decisions[5]"] = $"zastap:{Guid.NewGuid()}",
        });
        review.TextOf("#podsumowanie").ShouldContain("bez decyzji2");
        await staff.SubmitAsync("form#reszta", new { rest = "pomin" });
        (await staff.SubmitAsync("form#wczytaj")).TextOf("#wynik").ShouldContain("Dodane instytucje: 2. Uzupełnione: 2. Pominięte wiersze: 2.");

        await site.DataAsync(async db =>
        {
            var (filled, replaced) = (await db.Organisations.SingleAsync(one => one.Id == fill.Id), await db.Organisations.SingleAsync(one => one.Id == replace.Id));
            (filled.Place, filled.Phone).ShouldBe(("Próbna", "774415250"));
            (replaced.Place, replaced.Phone).ShouldBe(("Nysa", "774415250"));
            (await db.Organisations.CountAsync(one => one.Name == $"Trzeci {mark}")).ShouldBe(2);
            (await db.Organisations.CountAsync(one => one.Name == $"Czwarty {mark}")).ShouldBe(1);
            (await db.Organisations.CountAsync(one => one.Name == $"Piąty {mark}")).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Apply_Twice_WritesOnce()
    {
        var name = $"Ośrodek Dwa Razy {Given.Next()}";
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, $"Nazwa;Typ\n{name};OPS\n");
        var review = await staff.SubmitAsync("form#kolumny");
        await staff.SubmitAsync("form#wczytaj");
        await staff.GetAsync("/panel/instytucje/import");
        var again = await staff.PostAsync($"{review.Path}?handler=Apply", []);

        again.TextOf("#wynik").ShouldContain("Dodane instytucje: 1.");
        (await site.DataAsync(db => db.Organisations.CountAsync(organisation => organisation.Name == name))).ShouldBe(1);
    }

    [Fact]
    public async Task HandIn_SameFormTwice_MakesOneDraft()
    {
        var file = $"podwojny-{Given.Next()}.csv";
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync("/panel/instytucje/import");
        var form = staff.Page!;
        var upload = new { Sheet = new Upload(file, "Nazwa;Typ\nDom;DPS\n"u8.ToArray()), DraftId = form.Document.QuerySelector("#DraftId")!.GetAttribute("value") };
        var first = await staff.SubmitAsync("form#plik", upload);
        await staff.GetAsync("/panel/instytucje/import");
        (await staff.SubmitAsync("form#plik", upload)).Path.ShouldBe(first.Path);

        (await site.DataAsync(db => db.OrganisationImports.CountAsync(draft => draft.FileName == file))).ShouldBe(1);
    }

    [Fact]
    public async Task HandIn_WrongFiles_SayWhatToDoAtTheField()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        (await HandInAsync(staff, "pismo.csv", "%PDF-1.7"u8.ToArray())).TextOf("#Sheet-error").ShouldContain("PDF");
        (await HandInAsync(staff, "puste.csv", [])).TextOf("#Sheet-error").ShouldContain("pusty");
        (await HandInAsync(staff, "naglowki.csv", "Nazwa;Typ\n"u8.ToArray())).TextOf("#Sheet-error").ShouldContain("tylko nazwy kolumn");
        await staff.GetAsync("/panel/instytucje/import");
        (await staff.SubmitAsync("form#plik")).TextOf("#Sheet-error").ShouldContain("Wybierz plik");
    }

    [Fact]
    public async Task HandIn_FiftyMegabytes_SaysTheBound()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        var page = await HandInAsync(staff, "wielki.csv", new byte[50 * 1024 * 1024]);

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Text.ShouldContain("pliki do 25 MB");
    }

    [Fact]
    public async Task Columns_WithoutNameOrTwice_AreRefusedAndKept()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, "A;Typ;C\nDom;DPS;x\n");
        var refused = await staff.SubmitAsync("form#kolumny", new Dictionary<string, object?> { ["Columns[2]"] = "Note" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Document.QuerySelectorAll("form#kolumny option[selected]").Select(option => option.TextContent).ShouldContain("Uwagi");
        refused = await staff.SubmitAsync("form#kolumny", new Dictionary<string, object?> { ["Columns[0]"] = "Name", ["Columns[2]"] = "Name" });
        refused.Text.ShouldContain("wybrane dla dwóch kolumn");
    }

    [Fact]
    public async Task Abandon_Draft_LeavesTheRegisterAlone()
    {
        var name = $"Ośrodek Odrzucony {Given.Next()}";
        var staff = await site.SignedInAsync(Roles.Recruiter);
        var page = await HandInAsync(staff, $"Nazwa;Typ\n{name};OPS\n");
        await staff.SubmitAsync("form#odrzuc");
        await staff.GetAsync(page.Path);

        staff.Page!.Text.ShouldContain("został odrzucony");
        (await site.DataAsync(db => db.Organisations.CountAsync(organisation => organisation.Name == name))).ShouldBe(0);
    }

    [Fact]
    public async Task Apply_RegisterGotTheSameMeanwhile_GoesBackToDecisions()
    {
        var name = $"Ośrodek Wyścigowy {Given.Next()}";
        var nysa = site.Services.GetRequiredService<Atlas>().FindByAnyCode("160705", new DateOnly(2026, 3, 1))!.Id;
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await HandInAsync(staff, $"Nazwa;Typ;Gmina\n{name};OPS;160705\n");
        await staff.SubmitAsync("form#kolumny");
        await site.Given.OrganisationAsync(name, seatUnitId: nysa);
        var back = await staff.SubmitAsync("form#wczytaj");

        back.TextOf("#podsumowanie").ShouldContain("bez decyzji1");
        back.TextOf("main .govuk-inset-text").ShouldContain("przybyły podobne");
        (await site.DataAsync(db => db.Organisations.CountAsync(organisation => organisation.Name == name))).ShouldBe(1);
    }

    [Fact]
    public async Task Import_RoleWithoutPermission_IsNotLetIn() =>
        (await (await site.SignedInAsync(Roles.Analyst)).GetAsync("/panel/instytucje/import", follow: false)).Status.ShouldNotBe(HttpStatusCode.OK);

    private static Task<Answer> HandInAsync(Visitor staff, string csv) => HandInAsync(staff, $"plik-{Given.Next()}.csv", Encoding.UTF8.GetBytes(csv));

    private static async Task<Answer> HandInAsync(Visitor staff, string name, byte[] content)
    {
        await staff.GetAsync("/panel/instytucje/import");
        return await staff.SubmitAsync("form#plik", new { Sheet = new Upload(name, content) });
    }
}

/// <summary>The demo's list, by the code that the demo runs; a class of its own, for it counts the whole register.</summary>
public sealed class DemoImportTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Tell_ShippedList_GivesAllInstitutionsWithoutAnError()
    {
        await site.ScopeAsync(services => services.GetServices<IDemoChapter>().Single(chapter => chapter.Order == 10).TellAsync(CancellationToken.None));
        await site.ScopeAsync(services => services.GetServices<IDemoChapter>().Single(chapter => chapter.Order == 10).TellAsync(CancellationToken.None));

        await site.DataAsync(async db =>
        {
            var draft = await db.OrganisationImports.SingleAsync();
            (draft.State, draft.FaultyRows, draft.Added, draft.Completed, draft.Skipped).ShouldBe((ImportState.Applied, 0, 178, 1, 0));
            (await db.Organisations.CountAsync()).ShouldBe(179);
            (await db.Organisations.CountAsync(organisation => organisation.Source == "")).ShouldBe(0);
            (await db.Organisations.SingleAsync(organisation => organisation.IsCentre)).Street.ShouldBe("ul. Głogowska 25C");
            (await db.Organisations.SingleAsync(organisation => organisation.Name == "Urząd Gminy – Branice")).SeatUnitId
                .ShouldBe(site.Services.GetRequiredService<Atlas>().FindByCode("1602023", new DateOnly(2026, 3, 1))!.Id);
        });
    }

    [Fact]
    public void Lists_NumbersOfRows_AreThoseOfTheReadme()
    {
        var assembly = typeof(OrganisationsModule).Assembly;
        foreach (var (name, rows) in new[] { ("institutions-16.csv", 179), ("institutions-04.csv", 163) })
        {
            using var sheet = Core.Files.SheetReader.Open(assembly.GetManifestResourceStream($"Spojnia.Organisations.Data.{name}")!);
            sheet.Rows.Count().ShouldBe(rows, name.ToString(CultureInfo.InvariantCulture));
        }
    }
}
