using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>What came of sending an application.</summary>
internal enum SubmitOutcome
{
    Received,

    /// <summary>It had already been received; the same one is shown again.</summary>
    AlreadyReceived,
    Corrected,

    /// <summary>Kept as a draft: the PESEL must first be explained.</summary>
    IdentityAsked,
}

/// <summary>Receives applications: one at a time for a training, so that numbers and places come out right under any crowd.</summary>
internal sealed class EnrolmentDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, SupportNotices notices, TimeProvider clock, PersonalKeys keys,
    IOrganisationDirectory organisations, IMembershipDirectory memberships, Atlas atlas, Turnstile turnstile)
{
    private const string Gone = "Nie ma takiego szkolenia albo nie jest już opublikowane.";

    /// <summary>Sends in the caller's application. Everything that need not be counted is read before the queue is held.</summary>
    public async Task<(Guid Id, SubmitOutcome Outcome)> SubmitAsync(Guid trainingId, Identity identity, EnrolmentForm form, CancellationToken cancellation)
    {
        var person = await db.People.FindAsync([caller.Current.PersonId ?? Guid.Empty], cancellation);
        Refuse.If(person is null, "Konto nie ma jeszcze danych osoby. Uzupełnij imię i nazwisko w ustawieniach konta.");
        var organisation = form.OrganisationId is { } id ? await organisations.FindAsync(id, cancellation) : null;
        if (organisation is not null)
            form = form with { OrganisationId = organisation.Id, OrganisationName = organisation.Name };
        var regulation = await db.Regulations.Where(regulation => regulation.InForceFrom <= clock.Today())
            .OrderByDescending(regulation => regulation.Number).Select(regulation => regulation.Id).FirstAsync(cancellation);
        var known = await identity.FindOtherAsync(db, person!, keys, cancellation);

        var proposal = await db.ProposedTo(trainingId, person!).Select(proposed => (Guid?)proposed.Id).FirstOrDefaultAsync(cancellation);

        // Everybody behind waits for each question asked from here on. The save is the transaction's only one, so it needs no savepoint.
        using var turn = await turnstile.PassAsync(trainingId, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Database.AutoSavepointsEnabled = false;
        var queue = await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var enrolments = db.Enrolments;
        var found = queue is null ? null : await db.Trainings.AsNoTracking().Where(training => training.Id == trainingId)
            .Select(training => new { Training = training, HasMine = enrolments.Any(mine => mine.TrainingId == trainingId && mine.PersonId == person!.Id) })
            .SingleOrDefaultAsync(cancellation);
        Refuse.If(found is null, Gone);
        var training = found!.Training;
        var enrolment = found.HasMine ? await db.Enrolments.SingleAsync(mine => mine.TrainingId == trainingId && mine.PersonId == person!.Id, cancellation) : null;
        if (enrolment is not null && enrolment.State is not (EnrolmentState.Draft or EnrolmentState.ToCorrect) && !EnrolmentStates.Withdrawn.Contains(enrolment.State))
            return (enrolment.Id, SubmitOutcome.AlreadyReceived);

        var now = clock.Now();
        if (enrolment?.State != EnrolmentState.ToCorrect)
            RefuseUnlessOpen(training, now);
        if (enrolment is null)
            db.Enrolments.Add(enrolment = await BeginAsync(training, person!, proposal, now, cancellation));
        enrolment.Fill(form);

        var outcome = SubmitOutcome.IdentityAsked;
        if (known is { } other)
            await AskAsync(enrolment, other, now, cancellation);
        else
        {
            identity.ApplyTo(person!, keys, clock.Today());
            person!.ContactAt(person.Email, form.Phone.Length > 0 ? form.Phone : person.Phone);
            var problem = Eligibility.ProblemOf(training, organisation, atlas, PolishTime.DayOf(now));
            outcome = enrolment.State == EnrolmentState.ToCorrect
                ? SendAgain(enrolment, problem)
                : await ReceiveAsync(training, queue!, enrolment, problem, regulation, now, cancellation);
        }

        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili podał te same dane. Wyślij formularz jeszcze raz.", cancellation);
        await transaction.CommitAsync(cancellation);
        return (enrolment.Id, outcome);
    }

    /// <summary>A new application; where an employer wrote this address down without knowing whose it is, the owner of the address takes the proposal over.</summary>
    private async Task<Enrolment> BeginAsync(Training training, Person person, Guid? proposalId, DateTime now, CancellationToken cancellation)
    {
        if (proposalId is null || await db.Enrolments.FindAsync([proposalId], cancellation) is not { State: EnrolmentState.Draft } proposal)
            return new Enrolment(training, person, EnrolmentSource.Self, now);
        var enrolment = proposal.TakeOver(training, person, now);
        acts.Add(SupportActs.TakenOver(enrolment));
        db.Enrolments.Remove(proposal);
        return enrolment;
    }

    private static void RefuseUnlessOpen(Training training, DateTime now)
    {
        Refuse.If(training.IsDirect || !TrainingStates.Public.Contains(training.State), Gone);
        Refuse.If(training.State == TrainingState.Published && !training.EnrolmentHasOpened(now), $"Nabór zaczyna się {training.EnrolmentOpensOn:d MMMM yyyy}. Wróć wtedy na tę stronę.");
        Refuse.If(!training.EnrolmentIsOpen(now), "Nabór na to szkolenie został zakończony.");
    }

    private async Task<SubmitOutcome> ReceiveAsync(
        Training training, EnrolmentQueue queue, Enrolment enrolment, string problem, Guid regulation, DateTime now, CancellationToken cancellation)
    {
        if (enrolment.Delegation == DelegationState.Requested && caller.Current.Has(SupportPermissions.Delegate) && caller.Current.OrganisationId == enrolment.OrganisationId)
            enrolment.ConfirmDelegation(caller.Current.UserId, caller.Current.Name, now);
        var trainings = db.Trainings;
        var isNewcomer = !training.NewcomersFirst || !await db.Enrolments.AnyAsync(other => other.PersonId == enrolment.PersonId
            && other.TrainingId != training.Id && (other.State == EnrolmentState.InProgress || other.State == EnrolmentState.Completed || other.State == EnrolmentState.NotCompleted)
            && trainings.Any(earlier => earlier.Id == other.TrainingId && earlier.ProjectId == training.ProjectId), cancellation);
        // Where newcomers go first nobody holds a place before the list: the order of receipt alone does not decide.
        var takes = problem.Length == 0 && !training.NewcomersFirst && queue.PlacesTaken < training.Places
            && await InstitutionHasRoomAsync(training, enrolment, cancellation) && queue.TryTake(training.Places);
        enrolment.Submit(queue.Receive(), takes, problem, isNewcomer, regulation, now);
        acts.Add(SupportActs.Submitted(enrolment));
        notices.Received(training, enrolment);
        if (enrolment.Delegation == DelegationState.Requested && enrolment.OrganisationId is { } employer)
        {
            foreach (var head in await memberships.OfOrganisationAsync(employer, [Roles.InstitutionHead, Roles.InstitutionCoordinator], cancellation))
                notices.DelegationAsked(training, enrolment, head.Email, head.Name);
        }

        return SubmitOutcome.Received;
    }

    private SubmitOutcome SendAgain(Enrolment enrolment, string problem)
    {
        enrolment.SendAgain(problem);
        acts.Add(SupportActs.SentAgain(enrolment));
        return SubmitOutcome.Corrected;
    }

    private async Task<bool> InstitutionHasRoomAsync(Training training, Enrolment enrolment, CancellationToken cancellation) =>
        training.PlacesPerInstitution is not { } limit
        || await db.Enrolments.CountAsync(other => other.TrainingId == training.Id && other.OrganisationId == enrolment.OrganisationId && other.HoldsPlace, cancellation) < limit;

    private async Task AskAsync(Enrolment enrolment, Guid known, DateTime now, CancellationToken cancellation)
    {
        if (await db.IdentityQuestions.AnyAsync(asked => asked.PersonId == enrolment.PersonId && asked.KnownPersonId == known && asked.SettledAt == null, cancellation))
            return;
        var question = new IdentityQuestion(enrolment.PersonId, known, enrolment.Id, now);
        db.IdentityQuestions.Add(question);
        acts.Add(SupportActs.IdentityAsked(question));
    }
}
