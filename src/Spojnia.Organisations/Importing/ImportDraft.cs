using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Importing;

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>Read from the file; a person says which column is which.</summary>
    Columns,

    /// <summary>Rows are being read and compared with the register.</summary>
    Checking,

    /// <summary>A person looks at problems and decides about likely doubles.</summary>
    Review,

    /// <summary>Being written to the register, all or nothing.</summary>
    Applying,
    Applied,
    Abandoned,
}

/// <summary>
/// A file on its way into the register. It stands in the database from the first step, so nothing is lost between steps, by a closed browser or by a
/// killed process; <see cref="ImportState.Checking"/> and <see cref="ImportState.Applying"/> are taken up again at start.
/// </summary>
internal sealed class ImportDraft : IVersioned
{
    private ImportDraft() { }

    public ImportDraft(Guid id, string fileName, IReadOnlyList<string> headers, int rows, Caller by, DateTime now)
    {
        Id = id == Guid.Empty ? Guid.CreateVersion7() : id;
        FileName = fileName.Length > 200 ? fileName[^200..] : fileName;
        Headers = [.. headers];
        Columns = [.. headers.Select(header => OrganisationFields.Guess(header)?.Key ?? "")];
        // Two headers that mean one field: the first keeps it, a person may say otherwise.
        for (var column = 1; column < Columns.Length; column++)
        {
            if (Columns[column].Length > 0 && Columns.AsSpan(0, column).Contains(Columns[column]))
                Columns[column] = "";
        }

        Rows = rows;
        StartedAt = now;
        ActFor(by);
    }

    public Guid Id { get; private init; }
    public string FileName { get; private init; } = "";
    public string[] Headers { get; private init; } = [];

    /// <summary>Field keys by column; empty for a column that is not read.</summary>
    public string[] Columns { get; private set; } = [];
    public ImportState State { get; private set; } = ImportState.Columns;
    public DateTime StartedAt { get; private init; }
    public DateTime? AppliedAt { get; private set; }
    public int Rows { get; private init; }
    public int FaultyRows { get; private set; }
    public int UndecidedRows { get; private set; }
    public int Added { get; private set; }
    public int Completed { get; private set; }
    public int Skipped { get; private set; }

    /// <summary>A sentence about why the last step went back; empty otherwise.</summary>
    public string Trouble { get; private set; } = "";
    public Guid? UserId { get; private set; }
    public string Who { get; private set; } = "";
    public Guid? OrganisationId { get; private set; }
    public string? OnBehalfOf { get; private set; }
    public int Version { get; private set; } = 1;

    public bool IsWorking => State is ImportState.Checking or ImportState.Applying;

    /// <summary>The person who started or applied it, for the acts that a worker writes.</summary>
    public Caller Caller => Caller.Site with { UserId = UserId, Name = Who, OrganisationId = OrganisationId, OrganisationName = OnBehalfOf };

    /// <summary>A person said which column is which.</summary>
    public void UseColumns(IReadOnlyList<string> columns)
    {
        Refuse.If(State is not (ImportState.Columns or ImportState.Review), "Kolumn nie można już zmienić: ten plik jest właśnie przetwarzany albo został wczytany.");
        Refuse.If(columns.Count != Headers.Length, "Plik ma inną liczbę kolumn. Odśwież stronę i wybierz kolumny jeszcze raz.");
        Refuse.If(!columns.Contains(OrganisationFields.Name), "Wskaż kolumnę z nazwą instytucji. Bez niej nie można wczytać pliku.");
        Refuse.If(!columns.Contains(OrganisationFields.Type), "Wskaż kolumnę z typem instytucji. Bez niej nie można wczytać pliku.");
        var twice = columns.Where(column => column.Length > 0).GroupBy(column => column).FirstOrDefault(same => same.Count() > 1);
        Refuse.If(twice is not null, twice is null ? "" : $"Pole „{OrganisationFields.Of(twice.Key).Label}” jest wybrane dla dwóch kolumn. Wybierz jedną z nich.");
        Columns = [.. columns];
        (State, Trouble) = (ImportState.Checking, "");
    }

    public void Check(string trouble = "")
    {
        Refuse.If(State is ImportState.Applied or ImportState.Abandoned, "Ten plik został już wczytany albo odrzucony.");
        (State, Trouble) = (ImportState.Checking, trouble);
    }

    public void Checked(int faulty, int undecided)
    {
        (FaultyRows, UndecidedRows) = (faulty, undecided);
        State = ImportState.Review;
    }

    public void Decided(int faulty, int undecided) => (FaultyRows, UndecidedRows) = (faulty, undecided);

    /// <summary>Sends it to be written. Faulty rows are left out only when the person says so.</summary>
    public void Apply(bool skipFaulty, Caller by)
    {
        Refuse.If(State == ImportState.Columns, "Najpierw wskaż, co zawierają kolumny.");
        Refuse.If(State != ImportState.Review, "Ten plik jest już wczytywany albo został wczytany. Odśwież stronę.");
        Refuse.If(UndecidedRows > 0, $"Zdecyduj o wszystkich podobnych instytucjach. Bez decyzji: {UndecidedRows}.");
        Refuse.If(FaultyRows > 0 && !skipFaulty, "W pliku są błędy. Popraw plik i wczytaj go jeszcze raz albo zaznacz, że wiersze z błędami mają zostać pominięte.");
        Refuse.If(FaultyRows == Rows, "Wszystkie wiersze mają błędy, więc nie ma czego wczytać. Popraw plik i wczytaj go jeszcze raz.");
        ActFor(by);
        (State, Trouble) = (ImportState.Applying, "");
    }

    public void Applied(int added, int completed, int skipped, DateTime now)
    {
        (Added, Completed, Skipped, AppliedAt) = (added, completed, skipped, now);
        State = ImportState.Applied;
    }

    public void GoBack(string trouble) => (State, Trouble) = (State == ImportState.Applying ? ImportState.Review : ImportState.Columns, trouble);

    public void Abandon()
    {
        Refuse.If(State is ImportState.Applied or ImportState.Applying, "Ten plik jest już wczytywany albo został wczytany, więc nie można go odrzucić.");
        State = ImportState.Abandoned;
    }

    private void ActFor(Caller by) => (UserId, Who, OrganisationId, OnBehalfOf) = (by.UserId, by.Name, by.OrganisationId, by.OrganisationName);
}

internal sealed class ImportDraftMapping : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> builder)
    {
        builder.Property(draft => draft.FileName).HasMaxLength(200);
        builder.Property(draft => draft.Headers).HasConversion<JsonText<string[]>, JsonText<string[]>.Comparer>().HasMaxLength(500_000);
        builder.Property(draft => draft.Columns).HasConversion<JsonText<string[]>, JsonText<string[]>.Comparer>().HasMaxLength(10_000);
        builder.Property(draft => draft.Who).HasMaxLength(300);
        builder.HasIndex(draft => draft.State);
    }
}
