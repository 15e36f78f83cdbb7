using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;
using Spojnia.Core.Values;

namespace Spojnia.Core.People;

/// <summary>A natural person known to the site. One per PESEL; a person without one is known by the id alone and duplicates are for a human to decide.</summary>
public sealed class Person : IVersioned
{
    private Person() { }

    public Person(string givenName, string familyName, string email)
    {
        GivenName = givenName.Trim();
        FamilyName = familyName.Trim();
        Email = email.Trim();
        FoldedName = Fold.Text($"{FamilyName} {GivenName}");
        FoldedEmail = Fold.Text(Email);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string GivenName { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>Family name first, folded for search.</summary>
    public string FoldedName { get; private set; } = "";
    public string FoldedEmail { get; private set; } = "";
    public Sex? Sex { get; private set; }
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Encrypted by <see cref="PersonalKeys"/>.</summary>
    public byte[]? PeselCipher { get; private set; }

    /// <summary>Keyed hash for look-up; unique.</summary>
    public string? PeselHash { get; private set; }

    /// <summary>True when the person said that they have no PESEL; then sex and date of birth are given by hand.</summary>
    public bool HasNoPesel { get; private set; }
    public int Version { get; private set; } = 1;

    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>True when who the person is has been stated: by PESEL or by its stated lack.</summary>
    public bool IsIdentified => PeselHash is not null || (HasNoPesel && Sex is not null && BirthDate is not null);

    public void Rename(string givenName, string familyName)
    {
        GivenName = givenName.Trim();
        FamilyName = familyName.Trim();
        FoldedName = Fold.Text($"{FamilyName} {GivenName}");
    }

    public void ContactAt(string email, string phone)
    {
        Email = email.Trim();
        FoldedEmail = Fold.Text(Email);
        Phone = phone.Trim();
    }

    /// <summary>Sets the PESEL; sex and date of birth follow from it. The caller has checked that no other person has it.</summary>
    public void IdentifyBy(Pesel pesel, PersonalKeys keys)
    {
        Refuse.If(PeselHash is not null && PeselHash != keys.HashOf(pesel),
            "Ta osoba ma już zapisany inny numer PESEL. Poproś pracownika centrum o sprostowanie.");
        PeselCipher = keys.Encrypt(pesel);
        PeselHash = keys.HashOf(pesel);
        HasNoPesel = false;
        Sex = pesel.Sex;
        BirthDate = pesel.BirthDate;
    }

    /// <summary>States that the person has no PESEL (a foreigner); <paramref name="today"/> bounds the date of birth.</summary>
    public void IdentifyWithoutPesel(Sex sex, DateOnly birthDate, DateOnly today)
    {
        Refuse.If(PeselHash is not null, "Ta osoba ma już zapisany numer PESEL.");
        Refuse.If(birthDate > today || birthDate < today.AddYears(-120), "Data urodzenia jest niemożliwa. Popraw datę.");
        HasNoPesel = true;
        Sex = sex;
        BirthDate = birthDate;
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.GivenName).HasMaxLength(100);
        builder.Property(person => person.FamilyName).HasMaxLength(150);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.FoldedEmail).HasMaxLength(254);
        builder.Property(person => person.Phone).HasMaxLength(40);
        builder.Property(person => person.FoldedName).HasMaxLength(260);
        builder.Property(person => person.PeselCipher).HasMaxLength(64);
        builder.Property(person => person.PeselHash).HasMaxLength(64);
        builder.HasIndex(person => person.PeselHash).IsUnique();
        builder.HasIndex(person => person.FoldedName);
        builder.HasIndex(person => person.FoldedEmail);
    }
}

/// <summary>The people of a database.</summary>
public static class PeopleData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Person> People => db.Set<Person>();
    }
}
