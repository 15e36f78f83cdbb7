using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Core.People;

/// <summary>Reading a PESEL is an act with a reason; this is the only way to see one.</summary>
public sealed class PeselReading(SpojniaDbContext db, ActLog acts, PersonalKeys keys)
{
    /// <summary>Saves the act and returns the 11 digits.</summary>
    /// <exception cref="RefusedException">No reason was given, or the person has no PESEL.</exception>
    public async Task<string> ReadAsync(Guid personId, string? reason, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5,
            "Podaj powód odczytania numeru PESEL (co najmniej 5 znaków). Zapiszemy go w historii.");
        var person = await db.People.FindAsync([personId], cancellation);
        Refuse.If(person?.PeselCipher is null, "Ta osoba nie ma zapisanego numeru PESEL.");
        acts.Add(new PeselRead(personId), reason);
        await db.SaveChangesAsync(cancellation);
        return keys.Decrypt(person!.PeselCipher!).Reveal();
    }
}

/// <summary>Somebody saw a person's PESEL.</summary>
internal sealed record PeselRead(Guid PersonId) : IActRecord
{
    public string Kind => "people.pesel-read";
    public Subject Subject => new("person", PersonId);
    public string Sentence => "Odczytano numer PESEL.";
}
