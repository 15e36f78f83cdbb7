using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Papers;

/// <summary>Attendance lists: one a session of every training whose list is approved.</summary>
internal sealed class AttendanceListTrail(SpojniaDbContext db) : IPaperTrail
{
    public string Kind => PaperKinds.AttendanceList;
    public string Name => "Lista obecności";

    public IQueryable<ExpectedPaper> Expected(Caller caller) =>
        from session in db.Sessions
        join training in db.Trainings.VisibleTo(caller) on session.TrainingId equals training.Id
        where training.ListApprovedAt != null && training.State != TrainingState.Cancelled
        select new ExpectedPaper { Id = session.Id, ParentId = training.Id, Title = training.Title, Detail = session.Topic, Day = session.Day };

    public string LinkOf(ExpectedPaper paper) => $"/panel/szkolenia/{paper.ParentId}/obecnosc?zajecia={paper.Id}";
}

/// <summary>Delegations: one an application for a training that asks for the employer's agreement, unless the employer refused.</summary>
internal sealed class DelegationTrail(SpojniaDbContext db) : IPaperTrail
{
    public string Kind => PaperKinds.Delegation;
    public string Name => "Delegowanie pracownika";

    public IQueryable<ExpectedPaper> Expected(Caller caller) =>
        from enrolment in db.Enrolments
        join training in db.Trainings.VisibleTo(caller) on enrolment.TrainingId equals training.Id
        where enrolment.ReceivedAt != null && (enrolment.Delegation == DelegationState.Requested || enrolment.Delegation == DelegationState.Confirmed)
        select new ExpectedPaper { Id = enrolment.Id, ParentId = training.Id, Title = training.Title, Detail = enrolment.PersonName, Day = training.FirstDay };

    public string LinkOf(ExpectedPaper paper) => $"/panel/zgloszenia/{paper.Id}";
}

/// <summary>Certificates in force: the copy that stays is signed by the person who took it.</summary>
internal sealed class CertificateTrail(SpojniaDbContext db) : IPaperTrail
{
    public string Kind => PaperKinds.Certificate;
    public string Name => "Zaświadczenie lub certyfikat";

    public IQueryable<ExpectedPaper> Expected(Caller caller) => db.Certificates.VisibleTo(caller, db).Where(certificate => certificate.CancelledAt == null)
        .Select(certificate => new ExpectedPaper
        {
            Id = certificate.Id,
            ParentId = certificate.TrainingId,
            Title = certificate.Topic,
            Detail = certificate.Number,
            Day = certificate.IssuedOn,
        });

    public string LinkOf(ExpectedPaper paper) => $"/panel/zaswiadczenia/{paper.Id}";
}
