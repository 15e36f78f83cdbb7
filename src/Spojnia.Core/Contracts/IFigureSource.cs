namespace Spojnia.Core.Contracts;

/// <summary>How a promise stands today, without persons.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Name">Its short name in Polish.</param>
/// <param name="Unit">What is counted, in the genitive plural.</param>
/// <param name="Value">How many are counted.</param>
/// <param name="Required">The smallest number that keeps the promise; a percentage is already turned into a number.</param>
/// <param name="Met">True when it is kept.</param>
/// <param name="Link">Public page of the indicator.</param>
public sealed record PublicFigure(string Code, string Name, string Unit, int Value, int Required, bool Met, string Link);

/// <summary>How the promises stand; each module that counts gives its own, the home pages show the first few.</summary>
public interface IFigureSource
{
    Task<IReadOnlyList<PublicFigure>> ListAsync(CancellationToken cancellation);
}
