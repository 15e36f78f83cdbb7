using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>What has become of a sitting.</summary>
internal enum SittingState
{
    Planned,

    /// <summary>The commission met with a quorum; results may be entered.</summary>
    Opened,
    Closed,
    Cancelled,
}

/// <summary>A day on which a commission examines.</summary>
internal sealed class Sitting : IVersioned
{
    private Sitting() { }

    public Sitting(Commission commission, DateOnly day, TimeOnly startsAt, string place, DateOnly today)
    {
        Refuse.If(day < today, "Posiedzenie planuje się na dziś albo na później.");
        Refuse.If(day < commission.AppointedOn, "Komisja nie była jeszcze powołana w tym dniu.");
        Refuse.If(place.Trim().Length < 3, "Podaj miejsce posiedzenia.");
        (CommissionId, Degree, Day, StartsAt, Place) = (commission.Id, commission.Degree, day, startsAt, place.Trim());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CommissionId { get; private init; }
    public Degree Degree { get; private init; }
    public DateOnly Day { get; private init; }
    public TimeOnly StartsAt { get; private init; }
    public string Place { get; private init; } = "";
    public SittingState State { get; private set; } = SittingState.Planned;

    /// <summary>Seats of the members who came.</summary>
    public Guid[] Present { get; private set; } = [];
    public string Remarks { get; private set; } = "";
    public string CancelReason { get; private set; } = "";
    public int Version { get; private set; } = 1;

    /// <summary>The commission meets; those present must make a quorum, with somebody to lead it.</summary>
    public void Open(Commission commission, IReadOnlyCollection<Guid> present, DateOnly today)
    {
        Refuse.If(State is SittingState.Closed or SittingState.Cancelled, "To posiedzenie jest już zamknięte albo odwołane.");
        Refuse.If(today < Day, $"Posiedzenie jest dopiero {Day:d.MM.yyyy}.");
        var seats = commission.Seats.Where(seat => present.Contains(seat.Id) && seat.Sits(Day)).ToList();
        Refuse.If(seats.Count < commission.Quorum, $"Do kworum potrzeba obecnych członków: {commission.Quorum}. Zaznaczono: {seats.Count}.");
        Refuse.If(seats.All(seat => seat.Role is not (SeatRole.Chair or SeatRole.Deputy)), "Posiedzenie musi prowadzić przewodniczący albo jego zastępca. Zaznacz, kto z nich był obecny.");
        (State, Present) = (SittingState.Opened, [.. seats.Select(seat => seat.Id)]);
    }

    public void RequireOpen() => Refuse.If(State != SittingState.Opened, "Wyniki wpisuje się na otwartym posiedzeniu. Najpierw zaznacz obecnych członków komisji.");

    public void RequirePlanned() => Refuse.If(State != SittingState.Planned, "Listę osób zmienia się, zanim posiedzenie zostanie otwarte.");

    public void Close(string remarks, int waiting)
    {
        RequireOpen();
        Refuse.If(waiting > 0, $"Osób bez wyniku: {waiting}. Wpisz wyniki albo skreśl te osoby z posiedzenia, a potem je zamknij.");
        (State, Remarks) = (SittingState.Closed, remarks.Trim());
    }

    public void Cancel(string? reason)
    {
        Refuse.If(State != SittingState.Planned, "Odwołać można tylko posiedzenie, które jeszcze się nie zaczęło.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód odwołania (co najmniej 5 znaków).");
        (State, CancelReason) = (SittingState.Cancelled, reason!.Trim());
    }
}

/// <summary>States of a sitting in Polish.</summary>
internal static class SittingStates
{
    public static string InPolish(this SittingState state) => state switch
    {
        SittingState.Planned => "Zaplanowane",
        SittingState.Opened => "Trwa",
        SittingState.Closed => "Zamknięte",
        _ => "Odwołane",
    };

    public static string Tag(this SittingState state) => state switch
    {
        SittingState.Planned => "govuk-tag--blue",
        SittingState.Opened => "govuk-tag--yellow",
        SittingState.Closed => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };
}

internal sealed class SittingMapping : IEntityTypeConfiguration<Sitting>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.Property(sitting => sitting.Remarks).HasMaxLength(2000);
        builder.Property(sitting => sitting.CancelReason).HasMaxLength(1000);
        builder.HasOne<Commission>().WithMany().HasForeignKey(sitting => sitting.CommissionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(sitting => sitting.Day);
    }
}
