using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core.Contracts;
using Spojnia.Core.Ui.Forms;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>What staff type about a training: texts all, so that nothing typed is ever lost; read with a sentence at each wrong field.</summary>
internal sealed class TrainingForm
{
    public string? Kind { get; set; } = "szkolenie";
    public bool IsSupport { get; set; } = true;
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Audience { get; set; }

    /// <summary>Id of the project and number of the task: <c>ID:2</c>.</summary>
    public string? Task { get; set; }
    public string[] Actions { get; set; } = [];
    public string[] Themes { get; set; } = [];
    public string? Place { get; set; }
    public string? Address { get; set; }
    public string? OnlineLink { get; set; }
    public string? Trainers { get; set; }
    public string[] TrainerIds { get; set; } = [];
    public string? OpensOn { get; set; }
    public string? ClosesOn { get; set; }
    public string? Places { get; set; } = "20";
    public string? PlacesPerInstitution { get; set; }
    public string? AllowedTypes { get; set; }
    public bool OnlyFromRegion { get; set; } = true;
    public bool DelegationRequired { get; set; } = true;
    public bool NewcomersFirst { get; set; }
    public string? LearningOutcomes { get; set; }
    public string? TestMax { get; set; }
    public string? TestThresholdPercent { get; set; } = "60";
    public string? AttendancePercent { get; set; } = "80";
    public string? Validator { get; set; }
    public string? PlacesPerJst { get; set; }
    public bool IsAbroad { get; set; }
    public string? ReportDays { get; set; }
    public string? PartRule { get; set; }
    public string? PartsRequired { get; set; }
    public string? Edition { get; set; }
    public List<PartForm> Parts { get; set; } = [];
    public List<SessionForm> Sessions { get; set; } = [];

    /// <summary>The form as it was opened (<see cref="StaleForm"/>).</summary>
    [JsonIgnore]
    public string? Was { get; set; }

    /// <summary>Version that the person saw.</summary>
    public int Version { get; set; }

    public static TrainingForm Of(Training training) => new()
    {
        Kind = training.KindCode,
        IsSupport = training.IsSupport,
        Title = training.Title,
        Description = training.Description,
        Audience = training.Audience,
        Task = $"{training.ProjectId}:{training.TaskNumber}",
        Actions = [.. training.Actions.Select(Number)],
        Themes = training.Themes,
        Place = training.Place,
        Address = training.Address,
        OnlineLink = training.OnlineLink,
        Trainers = training.Trainers,
        TrainerIds = [.. training.TrainerIds.Select(id => id.ToString())],
        OpensOn = Day(training.EnrolmentOpensOn),
        ClosesOn = Day(training.EnrolmentClosesOn),
        Places = Number(training.Places),
        PlacesPerInstitution = training.PlacesPerInstitution is { } limit ? Number(limit) : null,
        AllowedTypes = string.Join(", ", training.AllowedTypes),
        OnlyFromRegion = training.OnlyFromRegion,
        DelegationRequired = training.DelegationRequired,
        NewcomersFirst = training.NewcomersFirst,
        LearningOutcomes = training.LearningOutcomes,
        TestMax = training.TestMax is { } most ? Number(most) : null,
        TestThresholdPercent = Number(training.TestThresholdPercent),
        AttendancePercent = Number(training.AttendancePercent),
        Validator = training.ValidatorId?.ToString() ?? training.Validator,
        PlacesPerJst = training.PlacesPerJst is { } seats ? Number(seats) : null,
        IsAbroad = training.IsAbroad,
        ReportDays = training.ReportDays is { } days ? Number(days) : null,
        PartRule = training.PartRule.ToString(),
        PartsRequired = training.PartsRequired is { } parts ? Number(parts) : null,
        Edition = training.Edition,
        Parts = [.. training.Parts.OrderBy(part => part.Number).Select(PartForm.Of)],
        Sessions = [.. training.Sessions.OrderBy(session => session.StartsAt).Select(SessionForm.Of)],
        Version = training.Version,
    };

    /// <summary>A new form with what its kind proposes.</summary>
    public static TrainingForm For(SupportKind kind) => new()
    {
        Kind = kind.Code,
        IsSupport = kind.IsSupport,
        Places = Number(kind.Places),
        ReportDays = kind.ReportDays is { } days ? Number(days) : null,
    };

    /// <summary>Reads the whole form; what the kind has no step for is left out. <c>null</c> with sentences in <paramref name="state"/> when something is wrong.</summary>
    public TrainingOutline? Read(ModelStateDictionary state, IReadOnlyDictionary<string, Theme> themes, IOrganisationDirectory organisations, SupportKind? kind)
    {
        var reading = new FieldReading(state);
        var types = ReadTypes(reading, organisations);
        var task = (Task ?? "").Split(':');
        reading.Need(Title is { Length: > 2 and <= 300 }, "Title", "Wpisz tytuł (od 3 do 300 znaków).");
        reading.Need(Description is null or { Length: <= 8000 }, "Description", "Opis może mieć najwyżej 8000 znaków.");
        reading.Need(Audience is null or { Length: <= 2000 }, "Audience", "Opis odbiorców może mieć najwyżej 2000 znaków.");
        reading.Need(LearningOutcomes is null or { Length: <= 4000 }, "LearningOutcomes", "Efekty mogą mieć najwyżej 4000 znaków.");
        reading.Need(Place is null or { Length: <= 300 }, "Place", "Miejscowość może mieć najwyżej 300 znaków.");
        reading.Need(Address is null or { Length: <= 300 }, "Address", "Adres może mieć najwyżej 300 znaków.");
        reading.Need(Trainers is null or { Length: <= 400 }, "Trainers", "Nazwiska mogą mieć razem najwyżej 400 znaków.");
        reading.Need(string.IsNullOrWhiteSpace(OnlineLink) || Uri.TryCreate(OnlineLink.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http" && OnlineLink.Length <= 400,
            "OnlineLink", "Wpisz cały adres spotkania, na przykład https://spotkanie.example.pl/abc.");
        reading.Need(kind is not null, "Kind", "Wybierz rodzaj z listy.");
        reading.Need(Edition is null or { Length: <= 120 }, "Edition", "Nazwa edycji może mieć najwyżej 120 znaków.");
        var rule = kind?.HasParts == true && Enum.TryParse<PartRule>(PartRule, out var chosen) ? chosen : Offering.PartRule.All;
        reading.Need(Guid.TryParse(task[0], out var project), "Task", "Wybierz projekt i zadanie.");
        var outline = new TrainingOutline
        {
            KindCode = Kind ?? "",
            IsSupport = IsSupport,
            Title = Title ?? "",
            Description = Description ?? "",
            Audience = Audience ?? "",
            ProjectId = project,
            TaskNumber = task.Length > 1 && int.TryParse(task[1], out var number) ? number : null,
            Actions = [.. Actions.Select(action => int.TryParse(action, out var read) ? read : 0).Where(action => action is >= 1 and <= 16).Distinct().Order()],
            Themes = [.. Themes.Where(themes.ContainsKey).Distinct()],
            Place = Place ?? "",
            Address = Address ?? "",
            OnlineLink = OnlineLink ?? "",
            Trainers = Trainers ?? "",
            TrainerIds = [.. TrainerIds.Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Distinct()],
            EnrolmentOpensOn = reading.Day(OpensOn, "OpensOn"),
            EnrolmentClosesOn = reading.Day(ClosesOn, "ClosesOn"),
            Places = reading.Number(Places, "Places", 1, 5000, "Wpisz liczbę miejsc od 1 do 5000.") ?? 0,
            PlacesPerInstitution = reading.Number(PlacesPerInstitution, "PlacesPerInstitution", 1, 5000, "Wpisz limit od 1 do liczby miejsc albo zostaw puste.", optional: true),
            AllowedTypes = types,
            OnlyFromRegion = OnlyFromRegion,
            DelegationRequired = DelegationRequired && kind?.Has(SupportSteps.Delegation) == true,
            NewcomersFirst = NewcomersFirst,
            LearningOutcomes = LearningOutcomes ?? "",
            TestMax = kind?.Has(SupportSteps.Test) != true ? null : reading.Number(TestMax, "TestMax", 1, 1000, "Wpisz największą liczbę punktów od 1 do 1000 albo zostaw puste, gdy nie ma testu.", optional: true),
            TestThresholdPercent = reading.Number(TestThresholdPercent, "TestThresholdPercent", 1, 100, "Wpisz próg w procentach, od 1 do 100.") ?? 60,
            AttendancePercent = reading.Number(AttendancePercent, "AttendancePercent", 1, 100, "Wpisz wymaganą obecność w procentach, od 1 do 100.") ?? 80,
            PlacesPerJst = kind?.Has(SupportSteps.SeatsPerJst) != true ? null
                : reading.Number(PlacesPerJst, "PlacesPerJst", 1, 5000, "Wpisz limit od 1 do liczby miejsc albo zostaw puste.", optional: true),
            IsAbroad = IsAbroad && kind?.Has(SupportSteps.Travel) == true,
            ReportDays = kind?.Has(SupportSteps.Report) != true ? null : reading.Number(ReportDays, "ReportDays", 1, 180, "Wpisz, w ile dni trzeba złożyć sprawozdanie (od 1 do 180)."),
            PartRule = rule,
            PartsRequired = rule == Offering.PartRule.AtLeast ? reading.Number(PartsRequired, "PartsRequired", 1, 50, "Wpisz, ile części trzeba ukończyć.") : null,
            DiplomaRequired = kind?.Has(SupportSteps.Diploma) == true,
            Edition = kind?.Has(SupportSteps.Editions) == true ? Edition ?? "" : "",
            ValidatorId = Guid.TryParse(Validator, out var validator) ? validator : null,
            Validator = Guid.TryParse(Validator, out _) ? "" : Validator ?? "",
        };
        reading.Need(outline.EnrolmentOpensOn is null || outline.EnrolmentClosesOn is null || outline.EnrolmentOpensOn <= outline.EnrolmentClosesOn,
            "ClosesOn", "Nabór nie może kończyć się wcześniej, niż się zaczyna.");
        reading.Need(outline.PlacesPerJst is null || outline.PlacesPerJst <= outline.Places, "PlacesPerJst", "Limit dla jednej gminy lub powiatu nie może być większy niż liczba miejsc.");
        reading.Need(outline.PlacesPerInstitution is null || outline.PlacesPerInstitution <= outline.Places, "PlacesPerInstitution", "Limit dla jednej instytucji nie może być większy niż liczba miejsc.");
        return state.IsValid ? outline : null;
    }

    /// <summary>Reads the filled session rows; an empty row is left out, which is also how a session is removed.</summary>
    public IReadOnlyList<(Guid? Id, SessionOutline Outline)>? ReadSessions(ModelStateDictionary state, DateOnly? closesOn)
    {
        var read = new List<(Guid?, SessionOutline)>();
        for (var row = 0; row < Sessions.Count; row++)
        {
            if (!Sessions[row].IsEmpty && Sessions[row].Read(new FieldReading(state, $"Input.Sessions[{row}]."), closesOn) is { } outline)
                read.Add((Guid.TryParse(Sessions[row].Id, out var id) ? id : null, outline));
        }

        return state.IsValid ? read : null;
    }

    /// <summary>Reads the filled part rows; an empty row is left out.</summary>
    public IReadOnlyList<PartOutline>? ReadParts(ModelStateDictionary state, SupportKind? kind)
    {
        var read = new List<PartOutline>();
        for (var row = 0; row < Parts.Count && kind?.HasParts == true; row++)
        {
            if (!Parts[row].IsEmpty && Parts[row].Read(new FieldReading(state, $"Input.Parts[{row}].")) is { } outline)
                read.Add(outline);
        }

        if (kind?.HasParts == true)
        {
            new FieldReading(state).Need(read.Count > 1, "Parts[0].Title", "Wpisz co najmniej dwie części.");
            for (var row = 0; row < Sessions.Count; row++)
            {
                new FieldReading(state, $"Input.Sessions[{row}].").Need(Sessions[row].IsEmpty || int.TryParse(Sessions[row].Part, out var number) && number >= 1 && number <= read.Count,
                    "Part", $"Wpisz numer części, od 1 do {read.Count}.");
            }
        }

        return state.IsValid ? read : null;
    }

    /// <summary>Rows to type parts into, where the kind has them.</summary>
    public void AddPartRows(SupportKind? kind)
    {
        while (kind?.HasParts == true && Parts.Count(part => part.IsEmpty) < 2)
            Parts.Add(new PartForm());
    }

    /// <summary>Rows to type further sessions into.</summary>
    public void AddEmptyRows(int count)
    {
        for (var added = 0; added < count; added++)
            Sessions.Add(new SessionForm());
    }

    private string[] ReadTypes(FieldReading reading, IOrganisationDirectory organisations)
    {
        var words = (AllowedTypes ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var types = words.Select(word => (Word: word, Type: organisations.FindType(word))).ToList();
        var unknown = types.Where(one => one.Type is null).Select(one => $"„{one.Word}”").ToList();
        reading.Need(unknown.Count == 0, "AllowedTypes", $"Nie znamy rodzaju instytucji: {string.Join(", ", unknown)}. Wpisz skróty z rejestru po przecinku, na przykład OPS, PCPR.");
        return [.. types.Select(one => one.Type?.Code).OfType<string>().Distinct()];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
