using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Support.Privacy;

/// <summary>What a person may demand. Reporting data is never erased on demand; it is corrected, or marked as restricted.</summary>
internal enum RequestKind
{
    Rectification,
    Restriction,
    Objection,
}

/// <summary>Where a demand stands.</summary>
internal enum RequestState
{
    Open,
    Accepted,
    Refused,

    /// <summary>A restriction that has ended.</summary>
    Lifted,
}

/// <summary>What of the profile is to be corrected.</summary>
internal enum RectifiedField
{
    GivenName,
    FamilyName,
    Phone,
}

/// <summary>A person's demand about their data, with its term and answer.</summary>
internal sealed class PrivacyRequest : IVersioned
{
    private PrivacyRequest() { }

    public PrivacyRequest(Guid personId, RequestKind kind, RectifiedField? field, string? newValue, string? words, DateOnly today, int months)
    {
        Refuse.If(string.IsNullOrWhiteSpace(words) || words.Trim().Length < 10, "Napisz, o co prosisz i dlaczego (co najmniej 10 znaków).");
        Refuse.If(kind == RequestKind.Rectification && (field is null || string.IsNullOrWhiteSpace(newValue)), "Wskaż, co sprostować, i podaj właściwą wartość.");
        (PersonId, Kind, Words) = (personId, kind, words!.Trim());
        if (kind == RequestKind.Rectification)
            (Field, NewValue) = (field, newValue!.Trim());
        (ReceivedOn, DueOn) = (today, today.AddMonths(months));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public RequestKind Kind { get; private init; }
    public RequestState State { get; private set; } = RequestState.Open;
    public string Words { get; private init; } = "";
    public RectifiedField? Field { get; private init; }
    public string NewValue { get; private init; } = "";

    /// <summary>What stood there before; kept when the correction is applied.</summary>
    public string OldValue { get; private set; } = "";
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>Last day for the answer.</summary>
    public DateOnly DueOn { get; private init; }
    public DateTime? DecidedAt { get; private set; }
    public string DecidedByName { get; private set; } = "";

    /// <summary>What the person is told.</summary>
    public string Answer { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public bool IsLate(DateOnly today) => State == RequestState.Open && today > DueOn;

    /// <summary>Grants the demand; a correction is applied to the profile, entry data of participations stay as they were.</summary>
    public void Accept(Person person, string? answer, string byName, DateTime now)
    {
        Decide(RequestState.Accepted, answer, byName, now);
        if (Kind != RequestKind.Rectification)
            return;
        switch (Field)
        {
            case RectifiedField.GivenName:
                OldValue = person.GivenName;
                person.Rename(NewValue, person.FamilyName);
                break;
            case RectifiedField.FamilyName:
                OldValue = person.FamilyName;
                person.Rename(person.GivenName, NewValue);
                break;
            default:
                OldValue = person.Phone;
                person.ContactAt(person.Email, NewValue);
                break;
        }
    }

    public void Deny(string? answer, string byName, DateTime now) => Decide(RequestState.Refused, answer, byName, now);

    public void Lift()
    {
        Refuse.If(Kind != RequestKind.Restriction || State != RequestState.Accepted, "Zdjąć można tylko ograniczenie, które obowiązuje.");
        State = RequestState.Lifted;
    }

    private void Decide(RequestState state, string? answer, string byName, DateTime now)
    {
        Refuse.If(State != RequestState.Open, "To żądanie jest już rozpatrzone.");
        Refuse.If(string.IsNullOrWhiteSpace(answer) || answer.Trim().Length < 5, "Napisz odpowiedź (co najmniej 5 znaków). Zobaczy ją osoba, która złożyła żądanie.");
        (State, Answer, DecidedByName, DecidedAt) = (state, answer!.Trim(), byName, now);
    }
}

internal static class RequestWords
{
    public static string InPolish(this RequestKind kind) => kind switch
    {
        RequestKind.Rectification => "Sprostowanie danych",
        RequestKind.Restriction => "Ograniczenie przetwarzania",
        _ => "Sprzeciw",
    };

    public static string InPolish(this RequestState state) => state switch
    {
        RequestState.Open => "Czeka na odpowiedź",
        RequestState.Accepted => "Uwzględnione",
        RequestState.Refused => "Nieuwzględnione",
        _ => "Ograniczenie zdjęte",
    };

    public static string Tag(this RequestState state) => state switch
    {
        RequestState.Open => "govuk-tag--yellow",
        RequestState.Accepted => "govuk-tag--green",
        RequestState.Refused => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    public static string InPolish(this RectifiedField field) => field switch
    {
        RectifiedField.GivenName => "Imię",
        RectifiedField.FamilyName => "Nazwisko",
        _ => "Telefon",
    };
}

internal sealed class PrivacyRequestMapping : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> builder)
    {
        builder.Property(request => request.Words).HasMaxLength(2000);
        builder.Property(request => request.NewValue).HasMaxLength(150);
        builder.Property(request => request.OldValue).HasMaxLength(150);
        builder.Property(request => request.DecidedByName).HasMaxLength(260);
        builder.Property(request => request.Answer).HasMaxLength(2000);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.State, request.DueOn });
        builder.HasIndex(request => request.PersonId);
    }
}
