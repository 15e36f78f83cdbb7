using System.Security.Cryptography;
using System.Text;

namespace Spojnia.Core.Territory;

/// <summary>
/// Lasting key of a unit of the register: <c>00</c> Poland, 2 digits a voivodeship, 4 a powiat, 6 a gmina (its code without the digit of its type,
/// which changes when a village gets town rights).
/// </summary>
public static class UnitKey
{
    public const string Poland = "00";

    /// <summary>Id of the unit or set of this key: the same in every installation and on both databases.</summary>
    public static Guid IdOf(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("spojnia.territory/" + key)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
