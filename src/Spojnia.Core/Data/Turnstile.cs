namespace Spojnia.Core.Data;

/// <summary>
/// Lets the callers of this node through one at a time for a key, in the order in which they came. It guards nothing by itself — the row lock does
/// (<see cref="RowLocks"/>), on every node — but it is fair where waiting for a row is not: without it the unlucky of a crowd waits for
/// seconds on PostgreSQL and polls on SQLite (<c>docs/benchmarks.md</c>).
/// </summary>
public sealed class Turnstile : IDisposable
{
    // Keys share gates: a fixed number needs no cleaning up, and two keys at one gate only wait for each other.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn of the caller; disposing what is returned lets the next one in.</summary>
    public async Task<IDisposable> PassAsync(Guid key, CancellationToken cancellation)
    {
        var gate = _gates[(uint)key.GetHashCode() % _gates.Length];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates)
            gate.Dispose();
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
