using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Spojnia.Support.Recording.Checking;

/// <summary>
/// Finds values that stand in more than one row of a file of any length: keyed hashes go to a temporary file in buckets, and one bucket at a time is
/// looked through in memory. The key lives as long as the run, so what is on the disk says nothing of anybody.
/// </summary>
internal sealed class SameInFile : IDisposable
{
    private const int Buckets = 64;
    private const int EntrySize = 20;
    private const int PerPage = 256;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[][] _pages = [.. Enumerable.Range(0, Buckets).Select(_ => new byte[EntrySize * PerPage])];
    private readonly int[] _filled = new int[Buckets];
    private readonly List<(long At, int Length)>[] _written = [.. Enumerable.Range(0, Buckets).Select(_ => new List<(long, int)>())];
    private readonly FileStream _spool = new(Path.Combine(Path.GetTempPath(), $"spojnia-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);

    public void Add(string value, int row)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(value), hash);
        var bucket = hash[0] % Buckets;
        var entry = _pages[bucket].AsSpan(_filled[bucket] * EntrySize, EntrySize);
        hash[..16].CopyTo(entry);
        BinaryPrimitives.WriteInt32BigEndian(entry[16..], row);
        if (++_filled[bucket] == PerPage)
            Spill(bucket);
    }

    /// <summary>Each later row with the first row of the same value, in the order of rows within a bucket.</summary>
    public IEnumerable<(int Row, int First)> Repeated()
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            if (_filled[bucket] > 0)
                Spill(bucket);
            Dictionary<Int128, int> first = [];
            var page = new byte[EntrySize * PerPage];
            foreach (var (at, length) in _written[bucket])
            {
                _spool.Position = at;
                _spool.ReadExactly(page, 0, length);
                for (var from = 0; from < length; from += EntrySize)
                {
                    var row = BinaryPrimitives.ReadInt32BigEndian(page.AsSpan(from + 16));
                    if (!first.TryAdd(BinaryPrimitives.ReadInt128BigEndian(page.AsSpan(from)), row))
                        yield return (row, first[BinaryPrimitives.ReadInt128BigEndian(page.AsSpan(from))]);
                }
            }
        }
    }

    public void Dispose() => _spool.Dispose();

    private void Spill(int bucket)
    {
        _spool.Position = _spool.Length;
        _written[bucket].Add((_spool.Position, _filled[bucket] * EntrySize));
        _spool.Write(_pages[bucket], 0, _filled[bucket] * EntrySize);
        _filled[bucket] = 0;
    }
}
