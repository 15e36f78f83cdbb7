using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>The report of a study visit, written by its leader or by somebody who went; one for a visit.</summary>
internal sealed class VisitReport : IVersioned
{
    private const int LeastText = 100;

    private VisitReport() { }

    public VisitReport(Training visit, string? text, Guid? by, string byName, DateTime now)
    {
        Refuse.If(visit.ReportDays is null, "Z tego wyjazdu nie trzeba składać sprawozdania.");
        Refuse.If(visit.LastDay is not { } last || PolishTime.DayOf(now) < last, "Sprawozdanie można złożyć od ostatniego dnia wizyty.");
        (Id, AuthorId, AuthorName, SubmittedAt) = (visit.Id, by, byName, now);
        IsLate = PolishTime.DayOf(now) > visit.ReportDueOn;
        Write(visit, text);
    }

    /// <summary>Id of the visit.</summary>
    public Guid Id { get; private init; }
    public string Text { get; private set; } = "";
    public Guid? AuthorId { get; private init; }
    public string AuthorName { get; private init; } = "";
    public DateTime SubmittedAt { get; private init; }

    /// <summary>Came after the last day for it.</summary>
    public bool IsLate { get; private init; }
    public int Version { get; private set; } = 1;

    public void Write(Training visit, string? text)
    {
        Refuse.If(visit.State == TrainingState.Settled, "Wizyta jest rozliczona i sprawozdania nie można już zmieniać.");
        Refuse.If((text?.Trim().Length ?? 0) < LeastText, $"Napisz, co zobaczono i co z tego wynika (co najmniej {LeastText} znaków).");
        Refuse.If(text!.Trim().Length > 20_000, "Sprawozdanie może mieć najwyżej 20 000 znaków.");
        Text = text.Trim();
    }
}

internal sealed class VisitReportMapping : IEntityTypeConfiguration<VisitReport>
{
    public void Configure(EntityTypeBuilder<VisitReport> builder)
    {
        builder.Property(report => report.Text).HasMaxLength(20_000);
        builder.Property(report => report.AuthorName).HasMaxLength(260);
        builder.HasOne<Training>().WithOne().HasForeignKey<VisitReport>(report => report.Id);
    }
}
