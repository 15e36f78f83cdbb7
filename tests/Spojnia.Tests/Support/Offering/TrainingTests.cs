using Spojnia.Core;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Offering;

/// <summary>The rules of a training by themselves.</summary>
public sealed class TrainingTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    private static Training Published(Func<TrainingOutline, TrainingOutline>? with = null)
    {
        var training = new Training(with?.Invoke(Given.Outline()) ?? Given.Outline());
        training.Schedule([(null, new SessionOutline(new(2026, 4, 14), new(9, 0), new(16, 0), 8, "", "Całość"))], new HashSet<Guid>());
        training.Publish(Now);
        return training;
    }

    [Theory]
    [InlineData(2026, 3, 28, "2026-03-28T22:59:59Z", true)]  // the night before the clocks go forward: midnight is 23:00 UTC
    [InlineData(2026, 3, 28, "2026-03-28T23:00:00Z", false)]
    [InlineData(2026, 3, 29, "2026-03-29T21:59:59Z", true)]  // the day after the change: midnight is 22:00 UTC
    [InlineData(2026, 3, 29, "2026-03-29T22:00:00Z", false)]
    public void EnrolmentIsOpen_LastDayInWarsaw_IncludesAllOfIt(int year, int month, int day, string moment, bool open)
    {
        var training = Published(outline => outline with { EnrolmentClosesOn = new DateOnly(year, month, day) });

        training.EnrolmentIsOpen(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime).ShouldBe(open);
    }

    [Fact]
    public void EnrolmentIsOpen_BeforeTheFirstDay_IsFalse() =>
        Published(outline => outline with { EnrolmentOpensOn = new DateOnly(2026, 3, 3) }).EnrolmentIsOpen(Now).ShouldBeFalse();

    [Fact]
    public void Change_PassRuleAfterTheEnd_IsRefused()
    {
        var training = Published();
        training.CloseEnrolment();
        training.ApproveList(Now);
        training.Begin();
        training.Complete();

        Should.Throw<RefusedException>(() => training.Change(Given.Outline() with { AttendancePercent = 100 }, 0, 0)).Message.ShouldContain("nie można zmienić testu ani wymaganej obecności");
        training.Change(Given.Outline() with { Description = "Opis poprawiony po szkoleniu, bo był w nim błąd." }, 0, 0).ShouldBeFalse();
    }

    [Fact]
    public void Publish_Incomplete_SaysEverythingThatIsMissing()
    {
        var training = new Training(Given.Outline() with { Audience = "", Place = "", Description = "Krótko." });

        var missing = training.MissingToPublish(new DateOnly(2026, 3, 2));

        missing.Count.ShouldBe(4);
        Should.Throw<RefusedException>(() => training.Publish(Now)).Message.ShouldContain("Dodaj przynajmniej jedne zajęcia");
        training.State.ShouldBe(TrainingState.Draft);
    }

    [Fact]
    public void Change_KindOfSupportAfterTheFirstApplication_IsRefused()
    {
        var outline = Given.Outline();
        var training = new Training(outline);

        Should.Throw<RefusedException>(() => training.Change(outline with { IsSupport = false }, received: 1, placesTaken: 1))
            .Message.ShouldStartWith("Są już zgłoszenia");
        training.Change(outline with { IsSupport = false }, received: 0, placesTaken: 0);
        training.IsSupport.ShouldBeFalse();
    }

    [Fact]
    public void Change_RulesOfPlacesAfterTheFirstApplication_AreFrozenButMorePlacesMayCome()
    {
        var outline = Given.Outline();
        var training = new Training(outline);

        Should.Throw<RefusedException>(() => training.Change(outline with { PlacesPerInstitution = 2 }, 1, 1));
        Should.Throw<RefusedException>(() => training.Change(outline with { Places = 4 }, 5, 5));
        training.Change(outline with { Places = 30 }, 5, 5);
        training.Places.ShouldBe(30);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void Training_ImpossiblePlaces_IsRefused(int places) => Should.Throw<RefusedException>(() => new Training(Given.Outline(places)));

    [Fact]
    public void Training_LimitAboveThePlaces_IsRefused() =>
        Should.Throw<RefusedException>(() => new Training(Given.Outline(10) with { PlacesPerInstitution = 11 }));

    [Fact]
    public void Training_ValidatorWhoAlsoTeaches_IsRefused()
    {
        var person = Guid.CreateVersion7();

        Should.Throw<RefusedException>(() => new Training(Given.Outline() with { TrainerIds = [person], ValidatorId = person }));
        Should.Throw<RefusedException>(() => new Training(Given.Outline() with { Trainers = "dr Łucja Nowak, Jan Lis", Validator = "łucja nowak" }));
    }

    [Fact]
    public void Schedule_AfterPublishing_RaisesTheCalendarSequenceOnlyOnAChange()
    {
        var training = Published();
        var session = training.Sessions.Single();
        SessionOutline same = new(session.Day, new(9, 0), new(16, 0), 8, "", "Całość");

        training.Schedule([(session.Id, same)], new HashSet<Guid>()).ShouldBeFalse();
        training.CalendarSequence.ShouldBe(0);
        training.Schedule([(session.Id, same with { Until = new(17, 0) })], new HashSet<Guid>()).ShouldBeTrue();
        training.CalendarSequence.ShouldBe(1);
    }

    [Fact]
    public void ApproveList_WhileEnrolmentLasts_IsRefused()
    {
        var training = Published();

        Should.Throw<RefusedException>(() => training.ApproveList(Now)).Message.ShouldStartWith("Nabór jeszcze trwa");
        training.CloseEnrolment();
        training.ApproveList(Now);
        training.State.ShouldBe(TrainingState.ListApproved);
    }
}
