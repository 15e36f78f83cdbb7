using Spojnia.Core.People;

namespace Spojnia.Tests.Hosting;

/// <summary>
/// What a test starts from. Each module adds a file of its own (<c>Given.Support.cs</c>); every builder saves and answers with what it made,
/// and takes only what the test is about: the rest is plausible and differs from call to call.
/// </summary>
public sealed partial class Given(SiteFixture site)
{
    private static int _next;

    /// <summary>A number that no other call gets; it keeps names and addresses apart.</summary>
    internal static int Next() => Interlocked.Increment(ref _next);

    /// <summary>A person known by name and address only.</summary>
    internal async Task<Person> PersonAsync(string givenName = "Anna", string? familyName = null)
    {
        var person = new Person(givenName, familyName ?? $"Próbna{Next()}", $"osoba{Next()}@example.pl");
        await site.DataAsync(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        });
        return person;
    }
}
