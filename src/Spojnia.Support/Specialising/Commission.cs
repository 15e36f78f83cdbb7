using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>What a member does in a commission.</summary>
internal enum SeatRole
{
    Chair,
    Deputy,
    Secretary,
    Member,
}

/// <summary>An examination commission: the regional one for the first degree, the central one for the second.</summary>
internal sealed class Commission
{
    private readonly List<Seat> _seats = [];

    private Commission() { }

    public Commission(Degree degree, string name, DateOnly appointedOn, int quorum)
    {
        Refuse.If(name.Trim().Length < 5, "Podaj nazwę komisji.");
        Refuse.If(quorum is < 1 or > 30, "Kworum musi być liczbą od 1 do 30.");
        (Degree, Name, AppointedOn, Quorum) = (degree, name.Trim(), appointedOn, quorum);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Degree Degree { get; private init; }
    public string Name { get; private init; } = "";
    public DateOnly AppointedOn { get; private init; }

    /// <summary>How many members must be present for a sitting to examine.</summary>
    public int Quorum { get; private init; }
    public IReadOnlyList<Seat> Seats => _seats;

    public Seat Appoint(string name, SeatRole role, DateOnly from)
    {
        Refuse.If(name.Trim().Length < 5, "Podaj imię i nazwisko członka komisji.");
        Refuse.If(from < AppointedOn, "Członek nie może zasiadać w komisji, zanim ją powołano.");
        Refuse.If(_seats.Any(seat => seat.Until is null && Fold.Text(seat.Name) == Fold.Text(name)), "Ta osoba już zasiada w komisji.");
        Refuse.If(role == SeatRole.Chair && _seats.Any(seat => seat.Until is null && seat.Role == SeatRole.Chair), "Komisja ma już przewodniczącego. Najpierw zakończ jego kadencję.");
        var seat = new Seat(Id, name.Trim(), role, from);
        _seats.Add(seat);
        return seat;
    }

    public Seat Dismiss(Guid seatId, DateOnly until)
    {
        var seat = _seats.FirstOrDefault(one => one.Id == seatId && one.Until is null);
        Refuse.If(seat is null, "Ta osoba nie zasiada już w komisji.");
        Refuse.If(until < seat!.From, "Koniec nie może być przed początkiem.");
        seat.End(until);
        return seat;
    }
}

/// <summary>A person's seat in a commission for a time.</summary>
internal sealed class Seat
{
    private Seat() { }

    public Seat(Guid commissionId, string name, SeatRole role, DateOnly from) => (CommissionId, Name, Role, From) = (commissionId, name, role, from);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CommissionId { get; private init; }
    public string Name { get; private init; } = "";
    public SeatRole Role { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    public bool Sits(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    public void End(DateOnly until) => Until = until;
}

/// <summary>Roles in Polish.</summary>
internal static class SeatRoles
{
    public static string InPolish(this SeatRole role) => role switch
    {
        SeatRole.Chair => "przewodnicząca(-y)",
        SeatRole.Deputy => "zastępca przewodniczącego",
        SeatRole.Secretary => "sekretarz",
        _ => "członek",
    };
}

internal sealed class CommissionMapping : IEntityTypeConfiguration<Commission>
{
    public void Configure(EntityTypeBuilder<Commission> builder) =>
        builder.HasMany(commission => commission.Seats).WithOne().HasForeignKey(seat => seat.CommissionId);
}
