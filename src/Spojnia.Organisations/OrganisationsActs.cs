using Spojnia.Core.Audit;

namespace Spojnia.Organisations;

internal sealed record OrganisationRegistered(Guid Id, string Name) : IActRecord
{
    public string Kind => "organisations.registered";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Dodano do rejestru instytucję „{Name}”.";
}

internal sealed record OrganisationImported(Guid Id, string Name, string FileName, int Row) : IActRecord
{
    public string Kind => "organisations.imported";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Dodano do rejestru instytucję „{Name}” z pliku „{FileName}”, wiersz {Row}.";
}

internal sealed record OrganisationChanged(Guid Id, IReadOnlyList<string> Fields, string From = "") : IActRecord
{
    public string Kind => "organisations.changed";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Zmieniono{From}: {string.Join(", ", Fields.Select(OrganisationSubject.LowerFirst))}.";
}

internal sealed record OrganisationClosed(Guid Id, DateOnly On) : IActRecord
{
    public string Kind => "organisations.closed";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Zamknięto instytucję z dniem {On:dd.MM.yyyy}.";
}

internal sealed record OrganisationReopened(Guid Id) : IActRecord
{
    public string Kind => "organisations.reopened";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => "Cofnięto zamknięcie instytucji.";
}

internal sealed record OrganisationMergedAway(Guid Id, string Into) : IActRecord
{
    public string Kind => "organisations.merged-away";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Połączono ten zapis z instytucją „{Into}”; stary adres prowadzi teraz do niej.";
}

internal sealed record OrganisationAbsorbed(Guid Id, string From) : IActRecord
{
    public string Kind => "organisations.absorbed";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Dołączono podwójny zapis „{From}”.";
}

internal sealed record OrganisationsToldApart(Guid Id, string Other) : IActRecord
{
    public string Kind => "organisations.told-apart";
    public Subject Subject => new(OrganisationSubject.Kind, Id);
    public string Sentence => $"Stwierdzono, że to nie ta sama instytucja co „{Other}”.";
}

internal static class OrganisationSubject
{
    /// <summary>Kind under which the acts of an institution stand.</summary>
    public const string Kind = "organisation";

    // «NIP» and «KRS» stay capital, «E-mail» does not.
    public static string LowerFirst(string label) => label.Length > 1 && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
