using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>What belongs to a study visit alone: data for the journey, the report, good practices drawn from it.</summary>
internal sealed class VisitDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, PersonalKeys keys)
{
    /// <summary>Keeps what a person on the list states for the journey; a later one replaces the earlier.</summary>
    public async Task KeepTravelAsync(Enrolment enrolment, TravelFacts facts, CancellationToken cancellation)
    {
        Refuse.If(!EnrolmentStates.OnList.Contains(enrolment.State), "Dane do wyjazdu podają osoby z zatwierdzonej listy.");
        var visit = await db.Trainings.SingleAsync(training => training.Id == enrolment.TrainingId, cancellation);
        var card = await db.TravelCards.SingleOrDefaultAsync(card => card.EnrolmentId == enrolment.Id, cancellation);
        if (card is null)
            db.TravelCards.Add(card = new TravelCard(enrolment));
        card.Fill(visit, facts, keys, clock.Now());
        acts.Add(VisitingActs.TravelStated(enrolment));
        await db.SaveOrRefuseAsync("Te dane zapisano przed chwilą w innym oknie. Sprawdź je i wyślij jeszcze raz.", cancellation);
    }

    /// <summary>Reads the data of everybody who goes; that it was read is written down first.</summary>
    public async Task<IReadOnlyDictionary<Guid, TravelFacts>> ReadTravelAsync(Training visit, CancellationToken cancellation)
    {
        var cards = await db.TravelCards.AsNoTracking().Where(card => card.TrainingId == visit.Id).ToListAsync(cancellation);
        acts.Add(VisitingActs.TravelRead(visit, cards.Count));
        await db.SaveChangesAsync(cancellation);
        return cards.ToDictionary(card => card.EnrolmentId, card => card.Reveal(keys));
    }

    /// <summary>Takes the report in, or its corrected text.</summary>
    public async Task ReportAsync(Training visit, string? text, int? version, CancellationToken cancellation)
    {
        var report = await db.VisitReports.SingleOrDefaultAsync(report => report.Id == visit.Id, cancellation);
        if (report is null)
        {
            db.VisitReports.Add(report = new VisitReport(visit, text, caller.Current.UserId, caller.Current.Name, clock.Now()));
            acts.Add(VisitingActs.Reported(visit, report));
        }
        else
        {
            Refuse.If(version is null, "Ktoś złożył już sprawozdanie z tej wizyty. Otwórz stronę od nowa, żeby je zobaczyć.");
            db.ExpectVersion(report, version!.Value);
            report.Write(visit, text);
            acts.Add(VisitingActs.ReportCorrected(visit));
        }

        await db.SaveOrRefuseAsync("Ktoś złożył w tej samej chwili sprawozdanie z tej wizyty. Otwórz stronę od nowa, żeby je zobaczyć.", cancellation);
    }

    public async Task DrawAsync(Training visit, string? title, string? place, string? description, bool toPublish, CancellationToken cancellation)
    {
        var report = await db.VisitReports.SingleOrDefaultAsync(report => report.Id == visit.Id, cancellation);
        Refuse.If(report is null, "Dobrą praktykę wybiera się ze złożonego sprawozdania. Najpierw zapisz sprawozdanie.");
        var practice = new GoodPractice(report!, title, place, description, toPublish, caller.Current.Name, clock.Now());
        db.GoodPractices.Add(practice);
        acts.Add(VisitingActs.PracticeDrawn(visit, practice));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task MarkAsync(GoodPractice practice, bool toPublish, CancellationToken cancellation)
    {
        if (practice.ToPublish == toPublish)
            return;
        practice.Mark(toPublish);
        acts.Add(VisitingActs.PracticeMarked(practice));
        await db.SaveChangesAsync(cancellation);
    }
}
