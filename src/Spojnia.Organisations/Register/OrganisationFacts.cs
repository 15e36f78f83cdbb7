using Spojnia.Core.Territory;
using Spojnia.Core.Values;

namespace Spojnia.Organisations.Register;

/// <summary>All that a form or a row of a file says about an institution, already read and checked.</summary>
internal sealed record OrganisationFacts
{
    public required string Name { get; init; }
    public string ShortName { get; init; } = "";

    /// <summary>Code of the type, one of <see cref="OrganisationTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Level of the territory that the institution serves.</summary>
    public UnitLevel? Level { get; init; }
    public Guid? OwnerJstId { get; init; }
    public Guid? SeatUnitId { get; init; }

    /// <summary>Who runs it, in words: a JST, an association, a church body.</summary>
    public string Operator { get; init; } = "";
    public string Street { get; init; } = "";
    public PostalCode? PostalCode { get; init; }
    public string Place { get; init; } = "";
    public Nip? Nip { get; init; }
    public Regon? Regon { get; init; }
    public Krs? Krs { get; init; }
    public AdeAddress? Ade { get; init; }
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";
    public string Website { get; init; } = "";

    /// <summary>Places in a home or centre.</summary>
    public int? Capacity { get; init; }
    public DateOnly? ActiveFrom { get; init; }

    /// <summary>Where the facts come from, and as of when (a year, a month, a day or a span of years, as the source says it).</summary>
    public string Source { get; init; } = "";
    public string SourceDate { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>True when the source is old or uncertain and somebody should look.</summary>
    public bool NeedsChecking { get; init; }
}
