using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Spojnia.Core.Values;

namespace Spojnia.Core.People;

/// <summary>
/// Encrypts PESEL numbers and other secrets of a person (AES-256-GCM, a fresh nonce each) and makes keyed hashes for look-up (HMAC-SHA-256).
/// Keys are two 32-byte values in base64: <c>Keys:Encryption</c> and <c>Keys:Lookup</c>.
/// </summary>
public sealed class PersonalKeys
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _encryption;
    private readonly byte[] _lookup;

    public PersonalKeys(IConfiguration configuration)
    {
        _encryption = Read(configuration, "Keys:Encryption");
        _lookup = Read(configuration, "Keys:Lookup");
    }

    public byte[] Encrypt(Pesel pesel) => EncryptText(pesel.Reveal());

    public Pesel Decrypt(byte[] sealedBytes) => Pesel.TryParse(DecryptText(sealedBytes), out var pesel, out _)
        ? pesel
        : throw new CryptographicException("A stored PESEL does not read as one.");

    /// <summary>Encrypts any short secret of a person, such as the key of their authenticator application.</summary>
    public byte[] EncryptText(string text) => EncryptBytes(Encoding.UTF8.GetBytes(text));

    public string DecryptText(byte[] sealedBytes) => Encoding.UTF8.GetString(DecryptBytes(sealedBytes));

    /// <summary>Encrypts what is kept of a person as bytes, such as the scan of a signed paper.</summary>
    public byte[] EncryptBytes(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(_encryption, TagSize);
        cipher.Encrypt(sealedBytes.AsSpan(0, NonceSize), plain, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize));
        return sealedBytes;
    }

    public byte[] DecryptBytes(byte[] sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(_encryption, TagSize);
        cipher.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }

    /// <summary>64 hexadecimal digits; the same number always gives the same hash, and without the key nobody can try all numbers.</summary>
    public string HashOf(Pesel pesel) => Convert.ToHexStringLower(HMACSHA256.HashData(_lookup, Encoding.ASCII.GetBytes(pesel.Reveal())));

    private static byte[] Read(IConfiguration configuration, string name)
    {
        var key = Convert.FromBase64String(configuration[name] ?? throw new SetupException($"Brakuje ustawienia {name}."));
        return key.Length == 32 ? key : throw new SetupException($"Ustawienie {name} musi mieć 32 bajty zapisane w base64.");
    }
}
