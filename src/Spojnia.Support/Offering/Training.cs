using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Offering;

/// <summary>A form of support with an enrolment: a training, workshop, conference … (<see cref="SupportKind"/> says which).</summary>
internal sealed class Training : IVersioned
{
    private readonly List<Session> _sessions = [];

    private Training() { }

    public Training(TrainingOutline outline)
    {
        Take(outline);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string KindCode { get; private set; } = "";

    /// <summary>Whether those present become participants of the project. Frozen by the first enrolment.</summary>
    public bool IsSupport { get; private set; }
    public string Title { get; private set; } = "";
    public string FoldedTitle { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string Audience { get; private set; } = "";
    public Guid ProjectId { get; private set; }
    public int? TaskNumber { get; private set; }
    public int[] Actions { get; private set; } = [];
    public string[] Themes { get; private set; } = [];
    public string Place { get; private set; } = "";
    public string FoldedPlace { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string OnlineLink { get; private set; } = "";
    public string Trainers { get; private set; } = "";
    public Guid[] TrainerIds { get; private set; } = [];
    public DateOnly? EnrolmentOpensOn { get; private set; }
    public DateOnly? EnrolmentClosesOn { get; private set; }
    public int Places { get; private set; }
    public int? PlacesPerInstitution { get; private set; }
    public string[] AllowedTypes { get; private set; } = [];
    public bool OnlyFromRegion { get; private set; }
    public bool DelegationRequired { get; private set; }
    public bool NewcomersFirst { get; private set; }
    public string LearningOutcomes { get; private set; } = "";
    public int? TestMax { get; private set; }
    public int TestThresholdPercent { get; private set; }
    public int AttendancePercent { get; private set; }
    public Guid? ValidatorId { get; private set; }
    public string Validator { get; private set; } = "";
    public TrainingState State { get; private set; } = TrainingState.Draft;
    public string StateReason { get; private set; } = "";

    /// <summary>Entered by staff without a public enrolment (advice, supervision, coaching …); never shown to passers-by.</summary>
    public bool IsDirect { get; private set; }

    /// <summary>Day of the first session, kept beside them for lists; <c>null</c> while there is none.</summary>
    public DateOnly? FirstDay { get; private set; }
    public DateOnly? LastDay { get; private set; }

    /// <summary>Raised whenever the sessions change after publishing, so that calendars take the newer entry (RFC 5545 SEQUENCE).</summary>
    public int CalendarSequence { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public DateTime? ListApprovedAt { get; private set; }
    public int Version { get; private set; } = 1;
    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>True while an application can be sent in: published, opened and the last day not yet over in Poland.</summary>
    public bool EnrolmentIsOpen(DateTime now) => State == TrainingState.Published && EnrolmentHasOpened(now) && !EnrolmentIsOver(now);

    public bool EnrolmentHasOpened(DateTime now) => EnrolmentOpensOn is { } opens && now >= PolishTime.StartOf(opens);

    public bool EnrolmentIsOver(DateTime now) => EnrolmentClosesOn is { } closes && now >= PolishTime.EndOf(closes);

    /// <summary>Takes staff's changes. <paramref name="received"/> is how many applications have come in: from the first one on, what they were promised stands.</summary>
    /// <returns>True when it has been moved to another place, which people's calendars show.</returns>
    public bool Change(TrainingOutline outline, int received, int placesTaken)
    {
        Refuse.If(State is TrainingState.Settled or TrainingState.Cancelled, $"Szkolenie jest {State.InPolish().ToLowerInvariant()} i nie można go już zmieniać.");
        Refuse.If(State == TrainingState.Completed && (outline.TestMax, outline.TestThresholdPercent, outline.AttendancePercent) != (TestMax, TestThresholdPercent, AttendancePercent),
            "Szkolenie jest zakończone i wyniki są policzone, więc nie można zmienić testu ani wymaganej obecności. Cofnij tę zmianę; resztę można zapisać.");
        if (received > 0)
        {
            Refuse.If(outline.IsSupport != IsSupport || outline.ProjectId != ProjectId,
                "Są już zgłoszenia, więc nie można zmienić projektu ani tego, czy to forma wsparcia: od tego zależy, jakie dane podały osoby.");
            Refuse.If(outline.PlacesPerInstitution != PlacesPerInstitution || outline.OnlyFromRegion != OnlyFromRegion
                    || outline.DelegationRequired != DelegationRequired || outline.NewcomersFirst != NewcomersFirst
                    || !outline.AllowedTypes.ToHashSet().SetEquals(AllowedTypes),
                "Są już zgłoszenia, więc zasady przyznawania miejsc są zamrożone. Cofnij zmianę w zasadach; resztę można zapisać.");
            Refuse.If(outline.Places < placesTaken, $"Zajęte miejsca: {placesTaken}, więc liczba miejsc nie może być mniejsza.");
        }

        var before = (Place, Address, OnlineLink);
        Take(outline);
        var moved = before != (Place, Address, OnlineLink);
        if (moved && State != TrainingState.Draft)
            CalendarSequence++;
        return moved;
    }

    /// <summary>Sets the sessions anew: those with a known id are changed, the others added, the missing ones removed.</summary>
    /// <returns>True when anything that a calendar shows has changed.</returns>
    public bool Schedule(IReadOnlyList<(Guid? Id, SessionOutline Outline)> outlines, IReadOnlySet<Guid> untouchable)
    {
        var before = Shape();
        var kept = outlines.Select(outline => outline.Id).OfType<Guid>().ToHashSet();
        Refuse.If(untouchable.Any(id => !kept.Contains(id)), "Na tych zajęciach zapisano już obecność, więc nie można ich usunąć.");
        _sessions.RemoveAll(session => !kept.Contains(session.Id));
        foreach (var (id, outline) in outlines)
        {
            if (_sessions.FirstOrDefault(session => session.Id == id) is { } known)
                known.Take(outline);
            else
                _sessions.Add(new Session(Id, outline));
        }

        FirstDay = _sessions.Count == 0 ? null : _sessions.Min(session => session.Day);
        LastDay = _sessions.Count == 0 ? null : _sessions.Max(session => session.Day);
        var changed = !before.SequenceEqual(Shape());
        if (changed && State != TrainingState.Draft)
            CalendarSequence++;
        return changed;
    }

    /// <summary>What is still missing before the training can be shown to people; whole sentences, empty when nothing.</summary>
    public IReadOnlyList<string> MissingToPublish(DateOnly today)
    {
        var missing = new List<string>();
        void Need(bool there, string sentence)
        {
            if (!there)
                missing.Add(sentence);
        }

        Need(Description.Length >= 30, "Napisz, czego dotyczy szkolenie (co najmniej 30 znaków).");
        Need(Audience.Length > 0, "Napisz, dla kogo jest szkolenie.");
        Need(Place.Length > 0 || OnlineLink.Length > 0, "Podaj miejsce albo link do spotkania zdalnego.");
        Need(_sessions.Count > 0, "Dodaj przynajmniej jedne zajęcia z dniem i godzinami.");
        Need(Places > 0, "Podaj liczbę miejsc.");
        Need(EnrolmentOpensOn is not null && EnrolmentClosesOn is not null, "Podaj pierwszy i ostatni dzień naboru.");
        Need(EnrolmentClosesOn is null || EnrolmentClosesOn >= today, "Ostatni dzień naboru już minął. Podaj późniejszy.");
        Need(EnrolmentClosesOn is null || FirstDay is null || EnrolmentClosesOn <= FirstDay, "Nabór musi się skończyć najpóźniej w dniu pierwszych zajęć.");
        Need(!IsSupport || TaskNumber is not null, "Wskaż zadanie projektu, w którym odbywa się wsparcie.");
        Need(TestMax is null || ValidatorId is not null || Validator.Length > 0, "Wskaż osobę, która sprawdzi test (walidatora).");
        return missing;
    }

    public void Publish(DateTime now)
    {
        Refuse.If(State is not (TrainingState.Draft or TrainingState.Postponed), "To szkolenie jest już opublikowane.");
        var missing = MissingToPublish(PolishTime.DayOf(now));
        Refuse.If(missing.Count > 0, "Nie można jeszcze opublikować szkolenia. " + string.Join(" ", missing));
        State = TrainingState.Published;
        StateReason = "";
        PublishedAt ??= now;
    }

    /// <summary>Opens a record of support that nobody applies for: staff write down who takes part, so its list stands from the beginning.</summary>
    public void OpenDirectly(DateTime now)
    {
        Refuse.If(State != TrainingState.Draft, "Bez naboru można otworzyć tylko nowe wsparcie.");
        (IsDirect, State, ListApprovedAt) = (true, TrainingState.ListApproved, now);
    }

    /// <summary>Another person on the list of direct support: it has as many places as persons.</summary>
    public void SeatDirectly(int persons)
    {
        Refuse.If(!IsDirect, "Do tego szkolenia prowadzi nabór. Osobę dopisuje się przez zgłoszenie.");
        Refuse.If(State is not (TrainingState.ListApproved or TrainingState.InProgress), $"Wsparcie jest {State.InPolish().ToLowerInvariant()} i nie można już dopisać osoby.");
        Places = Math.Max(1, persons);
    }

    /// <summary>Ends enrolment before its last day.</summary>
    public void CloseEnrolment()
    {
        Refuse.If(State != TrainingState.Published, "Nabór można zamknąć tylko w opublikowanym szkoleniu.");
        State = TrainingState.EnrolmentClosed;
    }

    /// <summary>Marks the list as approved; the desk decides about each application in the same save.</summary>
    public void ApproveList(DateTime now)
    {
        Refuse.If(State is TrainingState.ListApproved or TrainingState.InProgress or TrainingState.Completed, "Lista tego szkolenia jest już zatwierdzona.");
        Refuse.If(State is not (TrainingState.Published or TrainingState.EnrolmentClosed), "Listę zatwierdza się po naborze opublikowanego szkolenia.");
        Refuse.If(State == TrainingState.Published && !EnrolmentIsOver(now), "Nabór jeszcze trwa. Zamknij go albo poczekaj do jego końca, a potem zatwierdź listę.");
        State = TrainingState.ListApproved;
        ListApprovedAt = now;
    }

    /// <summary>The first session has begun; called when attendance is first taken.</summary>
    public void Begin()
    {
        if (State == TrainingState.ListApproved)
            State = TrainingState.InProgress;
        Refuse.If(State != TrainingState.InProgress, "Obecność zapisuje się w szkoleniu z zatwierdzoną listą.");
    }

    public void Complete()
    {
        Refuse.If(State != TrainingState.InProgress, "Zakończyć można tylko szkolenie, które trwa.");
        State = TrainingState.Completed;
    }

    public void Settle()
    {
        Refuse.If(State != TrainingState.Completed, "Rozliczyć można tylko szkolenie zakończone.");
        State = TrainingState.Settled;
    }

    public void Cancel(string? reason)
    {
        Refuse.If(State is TrainingState.Completed or TrainingState.Settled or TrainingState.Cancelled, "Tego szkolenia nie można już odwołać.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "Podaj powód odwołania. Zobaczą go osoby zapisane.");
        State = TrainingState.Cancelled;
        StateReason = reason!.Trim();
        CalendarSequence++;
    }

    public void Postpone(string? reason)
    {
        Refuse.If(State is not (TrainingState.Published or TrainingState.EnrolmentClosed), "Przełożyć można szkolenie opublikowane, przed zatwierdzeniem listy.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "Podaj powód przełożenia. Zobaczą go osoby zapisane.");
        State = TrainingState.Postponed;
        StateReason = reason!.Trim();
    }

    private List<(Guid, DateTime, DateTime, string, string)> Shape() =>
        [.. _sessions.OrderBy(session => session.StartsAt).Select(session => (session.Id, session.StartsAt, session.EndsAt, session.Place, session.Topic))];

    private void Take(TrainingOutline outline)
    {
        outline.Check(FirstDay);
        (KindCode, IsSupport, Title, FoldedTitle) = (outline.KindCode, outline.IsSupport, outline.Title.Trim(), Fold.Text(outline.Title));
        (Description, Audience) = (outline.Description.Trim(), outline.Audience.Trim());
        (ProjectId, TaskNumber, Actions, Themes) = (outline.ProjectId, outline.TaskNumber, outline.Actions, outline.Themes);
        (Place, FoldedPlace, Address, OnlineLink) = (outline.Place.Trim(), Fold.Text(outline.Place), outline.Address.Trim(), outline.OnlineLink.Trim());
        (Trainers, TrainerIds, Validator, ValidatorId) = (outline.Trainers.Trim(), outline.TrainerIds, outline.Validator.Trim(), outline.ValidatorId);
        (EnrolmentOpensOn, EnrolmentClosesOn) = (outline.EnrolmentOpensOn, outline.EnrolmentClosesOn);
        (Places, PlacesPerInstitution, AllowedTypes) = (outline.Places, outline.PlacesPerInstitution, outline.AllowedTypes);
        (OnlyFromRegion, DelegationRequired, NewcomersFirst) = (outline.OnlyFromRegion, outline.DelegationRequired, outline.NewcomersFirst);
        (LearningOutcomes, TestMax) = (outline.LearningOutcomes.Trim(), outline.TestMax);
        (TestThresholdPercent, AttendancePercent) = (outline.TestThresholdPercent, outline.AttendancePercent);
    }
}

internal sealed class TrainingMapping : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.Property(training => training.KindCode).HasMaxLength(40);
        builder.Property(training => training.Title).HasMaxLength(300);
        builder.Property(training => training.FoldedTitle).HasMaxLength(300);
        builder.Property(training => training.Description).HasMaxLength(8000);
        builder.Property(training => training.Audience).HasMaxLength(2000);
        builder.Property(training => training.LearningOutcomes).HasMaxLength(4000);
        builder.Property(training => training.StateReason).HasMaxLength(1000);
        builder.HasMany(training => training.Sessions).WithOne().HasForeignKey(session => session.TrainingId);
        builder.HasOne<SupportKind>().WithMany().HasForeignKey(training => training.KindCode);
        builder.HasIndex(training => new { training.State, training.FirstDay });
        builder.HasIndex(training => training.ProjectId);
    }
}
