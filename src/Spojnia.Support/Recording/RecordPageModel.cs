using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Support.Recording;

/// <summary>What the person's own page and the staff's page of a record share.</summary>
internal abstract class RecordPageModel : PageModel, IRecordPage
{
    private protected SpojniaDbContext Db { get; }
    private readonly Atlas _atlas;
    private readonly TimeProvider _clock;

    private protected RecordPageModel(SpojniaDbContext db, Atlas atlas, TimeProvider clock) => (Db, _atlas, _clock) = (db, atlas, clock);

    [BindProperty]
    public RecordInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Gminas { get; private set; } = [];

    internal ParticipantRecord Record { get; private set; } = null!;
    internal TermBook Terms { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices(string dictionary)
    {
        if (dictionary != RecordFields.LabourStatusDetail)
            return [.. Terms.Of(dictionary).Select(term => new SelectListItem(term.Label, term.Code))];
        return [.. Terms.Whole("status").Where(term => term.Parent.Length > 0)
            .Select(term => new SelectListItem($"{Terms.LabelOf("status", term.Parent)}: {term.Label}", term.Code))];
    }

    public bool Asks(string field) => Record.FrozenOn is null || Record[field].Length == 0;

    private protected async Task<bool> LoadRecordAsync(Guid id, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if (await Db.ParticipantRecords.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } record)
            return false;
        Record = record;
        var today = _clock.Today();
        Terms = await Db.TermsOnAsync(today, cancellation);
        Gminas = [.. _atlas.InRegion(UnitLevel.Gmina, today).Select(unit => new SelectListItem(
            unit.ParentId is { } powiat ? $"{unit.Name} ({_atlas.Find(powiat, today)?.Name})" : unit.Name, unit.Code))];
        return true;
    }

    private protected Dictionary<string, string> ReadAnswers() => Input.Answers(Record, Terms, _atlas, _clock.Today(), ModelState);
}
