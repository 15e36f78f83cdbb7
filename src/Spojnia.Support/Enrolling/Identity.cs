using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Values;

namespace Spojnia.Support.Enrolling;

/// <summary>How a person says who they are: by PESEL, by sex and date of birth where there is none, or not again when it is already known.</summary>
internal readonly record struct Identity(Pesel? Pesel, Sex? Sex, DateOnly? BirthDate)
{
    public static readonly Identity AlreadyKnown;

    public static Identity By(Pesel pesel) => new(pesel, null, null);

    public static Identity Without(Sex sex, DateOnly birthDate) => new(null, sex, birthDate);

    /// <summary>Another person of the site with the same PESEL, if any.</summary>
    public async Task<Guid?> FindOtherAsync(SpojniaDbContext db, Person person, PersonalKeys keys, CancellationToken cancellation)
    {
        if (Pesel is not { } pesel || person.IsIdentified)
            return null;
        var hash = keys.HashOf(pesel);
        return await db.People.Where(other => other.PeselHash == hash && other.Id != person.Id).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellation);
    }

    public void ApplyTo(Person person, PersonalKeys keys, DateOnly today)
    {
        if (person.IsIdentified)
            return;
        if (Pesel is { } pesel)
            person.IdentifyBy(pesel, keys);
        else if (Sex is { } sex && BirthDate is { } born)
            person.IdentifyWithoutPesel(sex, born, today);
    }
}
