using Spojnia.Core;
using Spojnia.Support.Offering;

namespace Spojnia.Bench.Histories;

/// <summary>A seat on the list: whose, and the institution they come from; <c>null</c> for a volunteer or a guest.</summary>
internal sealed class CourseSeat(CastPerson person, Guid enrolmentId, CastPlace? place)
{
    public CastPerson Person { get; } = person;
    public Guid EnrolmentId { get; } = enrolmentId;
    public CastPlace? Place { get; } = place;

    /// <summary>Number of the event by which the seat stands as present, by session.</summary>
    public Dictionary<int, int> Present { get; } = [];
    public List<(Guid Id, int Seq)> Results { get; } = [];
}

/// <summary>A form of support, or a conference, that a history plays in.</summary>
internal sealed class HistoryCourse(Training training, bool hasStandard)
{
    public static readonly string[] Themes = ["wiezi_rodzinne", "ekonomia_spoleczna", "piecza_zastepcza"];

    public Training Training { get; } = training;
    public bool HasStandard { get; } = hasStandard;
    public IReadOnlyList<Session> Sessions { get; } = [.. training.Sessions.OrderBy(session => session.Day)];
    public List<CourseSeat> Seats { get; } = [];
    public HashSet<Guid> Known { get; } = [];
    public int Marked { get; set; }
    public bool IsOver { get; set; }
    public int ActsLeft { get; set; } = 5;

    /// <summary>Themes as the events tell them: what is not support has none.</summary>
    public IReadOnlyList<string> Told => Training.IsSupport ? Training.Themes : [];

    public static HistoryCourse Make(Random random, Guid projectId, DateOnly day, int places)
    {
        var (support, test, standard) = (random.Next(8) != 0, random.Next(3) != 0, random.Next(4) != 0);
        var first = random.Next(Themes.Length);
        var training = new Training(new TrainingOutline
        {
            KindCode = support ? "szkolenie" : "konferencja",
            IsSupport = support,
            Title = "Zajęcia z historii losowej",
            Description = "Dwa dni zajęć, na których nic nie jest pewne poza zasadami.",
            Audience = "Pracownicy pomocy społecznej.",
            ProjectId = projectId,
            TaskNumber = 2,
            Actions = [6],
            Themes = random.Next(3) == 0 ? [Themes[first], Themes[(first + 1) % Themes.Length]] : [Themes[first]],
            Place = "Opole",
            Address = "ul. Przykładowa 1",
            Trainers = "Teresa Ucząca",
            Places = places,
            EnrolmentOpensOn = day.AddDays(-20),
            EnrolmentClosesOn = day.AddDays(-1),
            OnlyFromRegion = false,
            DelegationRequired = false,
            LearningOutcomes = standard ? "Umie rozmawiać z rodziną." : "",
            TestMax = test ? 10 : null,
            Validator = test ? "Walery Walidator" : "",
        });
        training.Schedule([
            (null, new SessionOutline(day.AddDays(random.Next(2)), new(9, 0), new(12, 0), 4, "", "")),
            (null, new SessionOutline(day.AddDays(random.Next(2, 6)), new(9, 0), new(12, 0), 4, "", "")),
        ], new HashSet<Guid>());
        training.Publish(PolishTime.StartOf(day.AddDays(-10)));
        training.ApproveList(PolishTime.StartOf(day).AddHours(1));
        return new HistoryCourse(training, standard);
    }
}
