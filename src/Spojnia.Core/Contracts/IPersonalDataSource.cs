namespace Spojnia.Core.Contracts;

/// <summary>A table of what is held on one person, in Polish.</summary>
/// <param name="Title">«Zgłoszenia».</param>
/// <param name="Columns">Headers.</param>
/// <param name="Rows">Texts, a row a record, in the order of the headers.</param>
public sealed record PersonalPart(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// Whoever holds data of persons gives a person their own, says whom it still needs and can make them anonymous. Each module that holds any registers one;
/// the person's export and the erasure after retention read all.
/// </summary>
public interface IPersonalDataSource
{
    /// <summary>Everything that the module holds on the person, the person's own words included.</summary>
    Task<IReadOnlyList<PersonalPart>> OfAsync(Guid personId, CancellationToken cancellation);

    /// <summary>Which of these people the module still needs under their names: whoever still belongs to an institution is not a stranger yet.</summary>
    Task<IReadOnlySet<Guid>> NeededAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation);

    /// <summary>
    /// Makes these people anonymous in everything that the module holds, acts and letters included. Called within the transaction of the erasure and takes effect at
    /// once. Counts must survive: rows stay, what tells who it was goes; the ledger is left alone.
    /// </summary>
    Task EraseAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation);
}
