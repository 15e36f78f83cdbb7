using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Offering;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>Trainings of the kind «specjalizacja» and the programmes that they follow.</summary>
internal sealed class EditionsModel(SpojniaDbContext db) : PageModel
{
    public PageOf<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(int? strona, CancellationToken cancellation) =>
        List = await db.Trainings.AsNoTracking().Where(training => training.KindCode == Spojnia.Support.Specialising.Edition.KindCode)
            .OrderByDescending(training => training.FirstDay).ThenBy(training => training.Id)
            .Select(training => new Row(training.Id, training.Title, training.State, training.FirstDay, training.Places,
                db.Set<Edition>().Where(edition => edition.Id == training.Id).Join(db.Set<Curriculum>(), edition => edition.CurriculumId, one => one.Id, (edition, one) => one.Code).FirstOrDefault()))
            .ToPageAsync(strona, cancellation: cancellation);

    internal sealed record Row(Guid Id, string Title, TrainingState State, DateOnly? FirstDay, int Places, string? Curriculum);
}
