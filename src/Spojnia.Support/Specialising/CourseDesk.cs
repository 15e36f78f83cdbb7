using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>The course towards a degree: which programme an edition follows, what has been taught, who has passed what, who may attend.</summary>
internal sealed class CourseDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock)
{
    public async Task TieAsync(Guid trainingId, Guid curriculumId, CancellationToken cancellation)
    {
        var training = await db.Trainings.SingleAsync(one => one.Id == trainingId, cancellation);
        var curriculum = await db.Curricula.Include(one => one.Modules).SingleOrDefaultAsync(one => one.Id == curriculumId, cancellation);
        Refuse.If(curriculum is null, "Wybierz wersję programu.");
        Refuse.If(await db.Editions.AnyAsync(one => one.Id == trainingId, cancellation), "Ta edycja ma już swój program. Jego wersja jest zamrożona.");
        var edition = new Edition(training, curriculum!, clock.Now());
        db.Editions.Add(edition);
        acts.Add(SpecialisingActs.Tied(edition, curriculum!));
        await db.SaveOrRefuseAsync("Ta edycja ma już swój program. Jego wersja jest zamrożona.", cancellation);
    }

    public async Task TeachAsync(Guid editionId, Guid moduleId, int hours, DateOnly? endedOn, string teachers, CancellationToken cancellation)
    {
        var edition = await db.Editions.Include(one => one.Modules).SingleAsync(one => one.Id == editionId, cancellation);
        Refuse.If(endedOn > clock.Today(), "Dzień zakończenia modułu jest w przyszłości. Popraw datę.");
        acts.Add(SpecialisingActs.Taught(edition.Teach(moduleId, hours, endedOn, teachers)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Passes a module to people on the list of the edition, or exempts them with a reason; those who have it already are left out.</summary>
    public async Task<int> PassAsync(Guid editionId, Guid moduleId, IReadOnlyCollection<Guid> people, string? exemption, CancellationToken cancellation)
    {
        var edition = await db.Editions.Include(one => one.Modules).SingleAsync(one => one.Id == editionId, cancellation);
        var module = edition.Modules.FirstOrDefault(one => one.Id == moduleId);
        Refuse.If(module is null, "Wybierz moduł.");
        var reason = exemption?.Trim() ?? "";
        Refuse.If(reason.Length is > 0 and < 5, "Podaj powód zwolnienia z modułu (co najmniej 5 znaków).");
        var attending = await db.Enrolments.Where(one => one.TrainingId == editionId && people.Contains(one.PersonId)).Select(one => one.PersonId).ToListAsync(cancellation);
        var have = await db.ModulePasses.Where(one => one.ModuleId == moduleId).Select(one => one.PersonId).ToListAsync(cancellation);
        var fresh = attending.Except(have).ToList();
        db.ModulePasses.AddRange(fresh.Select(person => new ModulePass(module!, person, clock.Today(), reason, caller.Current.Name)));
        if (fresh.Count > 0)
            acts.Add(SpecialisingActs.ModulePassed(module!, fresh.Count, reason.Length > 0), reason.Length > 0 ? reason : null);
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili zaliczył ten moduł. Otwórz stronę od nowa.", cancellation);
        return fresh.Count;
    }

    /// <summary>Why a person does not meet the conditions of a course; empty when they do, or when the training leads to no degree.</summary>
    public async Task<string> ProblemOfAsync(Guid trainingId, Guid personId, CancellationToken cancellation)
    {
        if (await db.Editions.Where(one => one.Id == trainingId).Select(one => (Degree?)one.Degree).SingleOrDefaultAsync(cancellation) is not { } degree)
            return "";
        var file = await db.ExamFiles.AsNoTracking().Include(one => one.Periods)
            .Where(one => one.PersonId == personId && one.Degree == degree && one.State != FileState.Withdrawn).OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(cancellation);
        if (file is null)
            return $"Brakuje danych do specjalizacji {degree.OfDegree()}: prawa wykonywania zawodu i stażu. Uzupełnij je na stronie „Moje specjalizacje”.";
        var today = clock.Today();
        var sentence = string.Join(" ", Conditions.Of(file.Candidacy, await SpecialisationRules.OnAsync(db, today, cancellation), today).Unmet.Select(one => one.Sentence));
        return sentence.Length <= 400 ? sentence : sentence[..399] + "…";
    }

    /// <summary>Modules of the edition that the person has neither passed nor been exempted from.</summary>
    public async Task<IReadOnlyList<string>> MissingModulesAsync(Guid editionId, Guid personId, CancellationToken cancellation) =>
        await db.Editions.Where(one => one.Id == editionId).SelectMany(one => one.Modules)
            .Where(module => !db.Set<ModulePass>().Any(pass => pass.ModuleId == module.Id && pass.PersonId == personId))
            .OrderBy(module => module.Number).Select(module => module.Name).ToListAsync(cancellation);
}
