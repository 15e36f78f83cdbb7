using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.People;

namespace Spojnia.Support.Privacy;

/// <summary>A version of an information clause. Never changed: a mistake is answered by a newer version, and each person keeps the one they saw.</summary>
internal sealed partial class Clause
{
    private Clause() { }

    public Clause(string code, int number, string title, string text, DateOnly inForceFrom, DateTime now)
    {
        Refuse.If(ClauseKinds.NameOf(code) is null, "Nie ma takiej klauzuli.");
        Refuse.If(text.Trim().Length < 100, "Wpisz całą treść klauzuli (co najmniej 100 znaków).");
        (Code, Number, Title, Text, InForceFrom, WrittenAt) = (code, number, title.Trim(), text.Trim(), inForceFrom, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>One of <see cref="ClauseKinds"/>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>1, 2, 3 … within the code.</summary>
    public int Number { get; private init; }
    public string Title { get; private init; } = "";

    /// <summary>Plain text, a paragraph a line.</summary>
    public string Text { get; private init; } = "";
    public DateOnly InForceFrom { get; private init; }
    public DateTime WrittenAt { get; private init; }

    /// <summary>True while places in [square brackets] wait for the operator's own words.</summary>
    public bool IsTemplate => Placeholder().IsMatch(Text);

    [GeneratedRegex(@"\[[^\]\n]{2,}\]")]
    private static partial Regex Placeholder();
}

/// <summary>Whose clauses are shown, and when.</summary>
internal static class ClauseKinds
{
    public const string Centre = "osrodek";
    public const string Minister = "minister";
    public const string Event = "wydarzenie";

    /// <summary>Code to name.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> All =
        [(Centre, "Klauzula ośrodka (formy wsparcia)"), (Minister, "Klauzula ministra (formy wsparcia)"), (Event, "Klauzula wydarzeń, które nie są wsparciem")];

    /// <summary>Who takes part in support is told by both controllers; a guest of a conference by the centre alone, on other data.</summary>
    public static string[] For(bool isSupport) => isSupport ? [Centre, Minister] : [Event];

    public static string? NameOf(string code) => All.FirstOrDefault(kind => kind.Code == code).Name;
}

/// <summary>Which version a person saw, when and where. Information taken note of, never a consent.</summary>
internal sealed class ClauseSeen
{
    private ClauseSeen() { }

    public ClauseSeen(Guid personId, Guid clauseId, string where, Guid whereId, DateTime now) =>
        (PersonId, ClauseId, Where, WhereId, SeenAt) = (personId, clauseId, where, whereId, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public Guid ClauseId { get; private init; }

    /// <summary>Kind of the place: <c>training</c> for the application to it.</summary>
    public string Where { get; private init; } = "";
    public Guid WhereId { get; private init; }
    public DateTime SeenAt { get; private init; }
}

internal sealed class ClauseMapping : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.Property(clause => clause.Code).HasMaxLength(40);
        builder.Property(clause => clause.Title).HasMaxLength(300);
        builder.Property(clause => clause.Text).HasMaxLength(20_000);
        builder.HasIndex(clause => new { clause.Code, clause.Number }).IsUnique();
    }
}

internal sealed class ClauseSeenMapping : IEntityTypeConfiguration<ClauseSeen>
{
    public void Configure(EntityTypeBuilder<ClauseSeen> builder)
    {
        builder.Property(seen => seen.Where).HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(seen => seen.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Clause>().WithMany().HasForeignKey(seen => seen.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(seen => new { seen.PersonId, seen.SeenAt });
    }
}
