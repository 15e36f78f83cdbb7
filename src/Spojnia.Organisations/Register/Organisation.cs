using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Organisations.Register;

/// <summary>
/// An institution or other body. Its id is its identity: NIP is not (units of a gmina share the gmina's), a name is not (twelve homes have the same).
/// A record that turned out to be another's double points to the one that stayed.
/// </summary>
internal sealed class Organisation : IVersioned, IGuardedRecord
{
    private Organisation() { }

    public Organisation(OrganisationFacts facts, bool isCentre = false, Guid? id = null)
    {
        Id = id is { } given && given != Guid.Empty ? given : Guid.CreateVersion7();
        IsCentre = isCentre;
        Write(facts);
    }

    public Guid Id { get; private init; }
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public string Type { get; private set; } = "";
    public UnitLevel? Level { get; private set; }
    public Guid? OwnerJstId { get; private set; }
    public Guid? SeatUnitId { get; private set; }
    public string Operator { get; private set; } = "";
    public string Street { get; private set; } = "";
    public string PostalCode { get; private set; } = "";
    public string Place { get; private set; } = "";
    public string Nip { get; private set; } = "";
    public string Regon { get; private set; } = "";
    public string Krs { get; private set; } = "";
    public string Ade { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Website { get; private set; } = "";
    public int? Capacity { get; private set; }
    public DateOnly? ActiveFrom { get; private set; }

    /// <summary>Last day of work; the institution is active through all of it.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public string Source { get; private set; } = "";
    public string SourceDate { get; private set; } = "";
    public string Note { get; private set; } = "";
    public bool NeedsChecking { get; private set; }

    /// <summary>The regional centre that runs this site.</summary>
    public bool IsCentre { get; private init; }

    /// <summary>The record that stayed, when this one was its double. Never a chain: merging re-points earlier doubles.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Name as compared with others: folded, without punctuation.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Everything that a search looks at, folded.</summary>
    public string FoldedSearch { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public bool IsActive(DateOnly on) => MergedIntoId is null && (ClosedOn is null || ClosedOn >= on);

    /// <summary>Street, code and place in one line; what is unknown is left out.</summary>
    public string Address => string.Join(", ", new[] { Street, $"{PostalCode} {Place}".Trim() }.Where(part => part.Length > 0));

    public void Change(OrganisationFacts facts)
    {
        RefuseWhenMerged();
        Write(facts);
    }

    /// <summary>What the institution itself may correct: how to reach it.</summary>
    public void ContactAt(string phone, string email, string website, string ade)
    {
        RefuseWhenMerged();
        (Phone, Email, Website, Ade) = (phone, email, website, ade);
    }

    public void Close(DateOnly on, DateOnly today)
    {
        RefuseWhenMerged();
        Refuse.If(IsCentre, "Nie można zamknąć centrum, które prowadzi ten serwis.");
        Refuse.If(ClosedOn is not null, "Ta instytucja jest już zamknięta.");
        Refuse.If(ActiveFrom is { } from && on < from, "Instytucja nie mogła zostać zamknięta, zanim zaczęła działać. Popraw datę.");
        Refuse.If(on > today.AddYears(1), "Podaj dzień zamknięcia nie późniejszy niż za rok.");
        ClosedOn = on;
    }

    public void Reopen()
    {
        RefuseWhenMerged();
        Refuse.If(ClosedOn is null, "Ta instytucja nie jest zamknięta.");
        ClosedOn = null;
    }

    /// <summary>Says that this record is a double of <paramref name="stays"/>.</summary>
    public void MergeInto(Organisation stays)
    {
        Refuse.If(stays.Id == Id, "Nie można połączyć zapisu z nim samym.");
        Refuse.If(IsCentre, "Zapis centrum, które prowadzi ten serwis, musi zostać. Wybierz łączenie w drugą stronę.");
        RefuseWhenMerged();
        Refuse.If(stays.MergedIntoId is not null, "Zapis, który ma zostać, sam został już połączony z innym. Odśwież stronę i wybierz jeszcze raz.");
        MergedIntoId = stays.Id;
    }

    /// <summary>Follows the record it was merged into one step further, so that chains never form.</summary>
    public void FollowTo(Organisation stays) => MergedIntoId = stays.Id;

    private void RefuseWhenMerged() =>
        Refuse.If(MergedIntoId is not null, "Ten zapis został połączony z innym i nie można go już zmieniać. Otwórz zapis, który został.");

    private void Write(OrganisationFacts facts)
    {
        Refuse.If(facts.Name.Length == 0, "Podaj nazwę instytucji.");
        (Name, ShortName, Type, Level) = (facts.Name, facts.ShortName, facts.Type, facts.Level);
        (OwnerJstId, SeatUnitId, Operator) = (facts.OwnerJstId, facts.SeatUnitId, facts.Operator);
        (Street, PostalCode, Place) = (facts.Street, facts.PostalCode?.ToString() ?? "", facts.Place);
        (Nip, Regon, Krs) = (facts.Nip?.ToString() ?? "", facts.Regon?.ToString() ?? "", facts.Krs?.ToString() ?? "");
        (Ade, Phone, Email, Website) = (facts.Ade?.ToString() ?? "", facts.Phone, facts.Email, facts.Website);
        (Capacity, ActiveFrom) = (facts.Capacity, facts.ActiveFrom);
        (Source, SourceDate, Note, NeedsChecking) = (facts.Source, facts.SourceDate, facts.Note, facts.NeedsChecking);
        NameKey = NameLikeness.KeyOf(Name);
        var search = Fold.Text($"{Name} {ShortName} {Type} {Place} {Street} {Nip} {Regon} {Krs} {Operator}");
        FoldedSearch = search.Length > 1000 ? search[..1000] : search;
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(organisation => organisation.Name).HasMaxLength(300);
        builder.Property(organisation => organisation.ShortName).HasMaxLength(100);
        builder.Property(organisation => organisation.Type).HasMaxLength(40);
        builder.Property(organisation => organisation.Operator).HasMaxLength(300);
        builder.Property(organisation => organisation.Street).HasMaxLength(200);
        builder.Property(organisation => organisation.PostalCode).HasMaxLength(6);
        builder.Property(organisation => organisation.Place).HasMaxLength(100);
        builder.Property(organisation => organisation.Nip).HasMaxLength(10);
        builder.Property(organisation => organisation.Regon).HasMaxLength(14);
        builder.Property(organisation => organisation.Krs).HasMaxLength(10);
        builder.Property(organisation => organisation.Ade).HasMaxLength(30);
        builder.Property(organisation => organisation.Phone).HasMaxLength(80);
        builder.Property(organisation => organisation.Email).HasMaxLength(254);
        builder.Property(organisation => organisation.Website).HasMaxLength(200);
        builder.Property(organisation => organisation.Source).HasMaxLength(300);
        builder.Property(organisation => organisation.SourceDate).HasMaxLength(20);
        builder.Property(organisation => organisation.Note).HasMaxLength(1000);
        builder.Property(organisation => organisation.NameKey).HasMaxLength(300);
        builder.Property(organisation => organisation.FoldedSearch).HasMaxLength(1000);
        builder.HasIndex(organisation => organisation.NameKey);
        builder.HasIndex(organisation => organisation.Nip);
        builder.HasIndex(organisation => organisation.Regon);
        builder.HasIndex(organisation => organisation.OwnerJstId);
        builder.HasIndex(organisation => organisation.SeatUnitId);
        builder.HasIndex(organisation => organisation.MergedIntoId);
    }
}
