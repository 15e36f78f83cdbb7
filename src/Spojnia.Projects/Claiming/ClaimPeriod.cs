using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>A period that a project reports with one payment claim (wniosek o płatność, WNP): numbered from 1, one after another without gaps.</summary>
internal sealed class ClaimPeriod : IVersioned
{
    private ClaimPeriod() { }

    public ClaimPeriod(Guid projectId, ClaimDays days)
    {
        ProjectId = projectId;
        Number = days.Number;
        From = days.From;
        To = days.To;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }

    /// <summary>From 1 up: «WNP 1».</summary>
    public int Number { get; private init; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; figures of the claim are those of its end.</summary>
    public DateOnly To { get; private set; }
    public int Version { get; private set; } = 1;

    public string Name => $"WNP {Number}";

    /// <summary>
    /// Ends the period on another day; the next one, where there is one, begins on the day after. Days that figures were frozen for stay.
    /// </summary>
    /// <param name="to">The new last day.</param>
    /// <param name="projectEnd">No claim reaches beyond the project.</param>
    /// <param name="frozen">The period has a snapshot.</param>
    /// <param name="next">The period after this one.</param>
    /// <param name="nextFrozen">That one has a snapshot.</param>
    public void EndOn(DateOnly to, DateOnly projectEnd, bool frozen, ClaimPeriod? next, bool nextFrozen)
    {
        Refuse.If(frozen, "Ten okres ma już migawkę, więc jego dni się nie zmieniają.");
        Refuse.If(nextFrozen, $"Następny okres ({next?.Name}) ma już migawkę, więc granica między okresami się nie zmienia.");
        Refuse.If(to < From, $"Okres zaczyna się {From:d.MM.yyyy}. Podaj ten sam albo późniejszy dzień.");
        Refuse.If(to > projectEnd, $"Projekt kończy się {projectEnd:d.MM.yyyy}. Podaj dzień nie późniejszy.");
        Refuse.If(next is not null && to >= next.To, $"Następny okres ({next?.Name}) kończy się {next?.To:d.MM.yyyy}. Podaj dzień wcześniejszy.");
        To = to;
        next?.From = to.AddDays(1);
    }
}

internal sealed class ClaimPeriodMapping : IEntityTypeConfiguration<ClaimPeriod>
{
    public void Configure(EntityTypeBuilder<ClaimPeriod> builder) =>
        builder.HasIndex(period => new { period.ProjectId, period.Number }).IsUnique();
}
