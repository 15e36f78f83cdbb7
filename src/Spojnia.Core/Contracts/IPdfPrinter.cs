namespace Spojnia.Core.Contracts;

/// <summary>Prints pages as tagged PDF. The host gives it; where no Chromium is deployed <see cref="IsAvailable"/> is false and the print page serves.</summary>
public interface IPdfPrinter
{
    bool IsAvailable { get; }

    /// <summary>Prints a self-contained HTML document (styles and pictures inside) as tagged PDF, A4.</summary>
    /// <exception cref="InvalidOperationException">No Chromium is available.</exception>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellation);
}
