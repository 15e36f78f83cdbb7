using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;
using Spojnia.Core.Values;

namespace Spojnia.Core.People;

/// <summary>What Core itself holds on a person: the profile, the letters sent, what was done to the profile. Registered to be erased last: the others find their letters by the address.</summary>
internal sealed class PersonalData(SpojniaDbContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalPart>> OfAsync(Guid personId, CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == personId, cancellation) is not { } person)
            return [];
        var letters = await db.Outbox.AsNoTracking().Where(letter => letter.To == person.Email).OrderBy(letter => letter.WrittenAt)
            .Select(letter => new { letter.WrittenAt, letter.Title, letter.Body }).ToListAsync(cancellation);
        var acts = await db.Acts.AsNoTracking().Where(act => act.SubjectKind == "person" && act.SubjectId == personId).OrderBy(act => act.At).ToListAsync(cancellation);
        var sex = person.Sex switch { Sex.K => "kobieta", Sex.M => "mężczyzna", _ => "nie podano" };
        return
        [
            new("Profil", ["Co", "Wartość"],
            [
                ["Imię", person.GivenName], ["Nazwisko", person.FamilyName], ["E-mail", person.Email], ["Telefon", person.Phone],
                ["Płeć", sex], ["Data urodzenia", $"{person.BirthDate:yyyy-MM-dd}"],
                ["PESEL", person.PeselHash is not null ? "zapisany, zaszyfrowany; numer znasz, dlatego go tu nie powtarzamy" : person.HasNoPesel ? "osoba nie ma numeru" : "nie podano"],
            ]),
            new("Listy", ["Kiedy", "Temat", "Treść"], [.. letters.Select(letter => (IReadOnlyList<string>)[Words.Moment(letter.WrittenAt), letter.Title, letter.Body])]),
            new("Czynności dotyczące profilu", Words.ActColumns, [.. acts.Select(Words.Row)]),
        ];
    }

    public Task<IReadOnlySet<Guid>> NeededAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());

    public async Task EraseAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var addresses = db.People.Where(person => people.Contains(person.Id) && person.Email != "").Select(person => person.Email);
        await db.Outbox.Where(letter => addresses.Contains(letter.To)).ExecuteDeleteAsync(cancellation);
        await db.Acts.AnonymiseAsync(["person"], people, cancellation);
        await db.People.Where(person => people.Contains(person.Id)).ExecuteUpdateAsync(row => row
            .SetProperty(person => person.GivenName, Anonymous.GivenName).SetProperty(person => person.FamilyName, Anonymous.FamilyName)
            .SetProperty(person => person.FoldedName, Anonymous.Folded).SetProperty(person => person.Email, "").SetProperty(person => person.FoldedEmail, "")
            .SetProperty(person => person.Phone, "").SetProperty(person => person.PeselCipher, (byte[]?)null).SetProperty(person => person.PeselHash, (string?)null)
            .SetProperty(person => person.HasNoPesel, false).SetProperty(person => person.BirthDate, (DateOnly?)null)
            .SetProperty(person => person.Version, person => person.Version + 1), cancellation);
    }

    private static class Words
    {
        public static readonly string[] ActColumns = ["Kiedy", "Co zrobiono", "Kto", "Powód"];

        public static string Moment(DateTime utc) => $"{PolishTime.ToLocal(utc):yyyy-MM-dd HH:mm}";

        public static IReadOnlyList<string> Row(Act act) => [Moment(act.At), act.Sentence, act.Who, act.Reason ?? ""];
    }
}

/// <summary>What stands where a person's name was.</summary>
public static class Anonymous
{
    public const string GivenName = "Osoba";
    public const string FamilyName = "anonimowa";
    public const string Name = "Osoba anonimowa";
    public const string Folded = "anonimowa osoba";

    /// <summary>
    /// Takes reasons, which are free words, off the acts of these records. Acts are otherwise never changed: only the erasure after retention does this, and it is an act
    /// and a protocol itself.
    /// </summary>
    public static Task AnonymiseAsync(this IQueryable<Act> acts, IReadOnlyCollection<string> kinds, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation) =>
        acts.Where(act => kinds.Contains(act.SubjectKind) && subjects.Contains(act.SubjectId) && act.Reason != null)
            .ExecuteUpdateAsync(row => row.SetProperty(act => act.Reason, (string?)null), cancellation);

    /// <summary>Takes the name off the acts that an account of the person did.</summary>
    public static Task AnonymiseDoersAsync(this IQueryable<Act> acts, IReadOnlyCollection<Guid> users, CancellationToken cancellation) =>
        acts.Where(act => act.UserId != null && users.Contains(act.UserId.Value)).ExecuteUpdateAsync(row => row.SetProperty(act => act.Who, Name), cancellation);
}
