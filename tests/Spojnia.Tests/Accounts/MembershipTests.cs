using Spojnia.Accounts.Belonging;
using Spojnia.Core;
using Spojnia.Core.Access;

namespace Spojnia.Tests.Accounts;

public sealed class MembershipTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Confirm_Proposed_Stands()
    {
        var membership = Membership.Propose(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, Now);

        membership.Confirm(Guid.NewGuid(), Now.AddHours(1));

        membership.State.ShouldBe(MembershipState.Confirmed);
        membership.DecidedAt.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public void Confirm_Twice_IsRefused()
    {
        var membership = Membership.Propose(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, Now);
        membership.Confirm(null, Now);

        Should.Throw<RefusedException>(() => membership.Confirm(null, Now)).Message.ShouldContain("już rozpatrzona");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  x ")]
    public void Reject_WithoutReason_IsRefusedAndChangesNothing(string? reason)
    {
        var membership = Membership.Propose(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, Now);

        Should.Throw<RefusedException>(() => membership.Reject(reason, null, Now)).Message.ShouldContain("Podaj powód");

        membership.State.ShouldBe(MembershipState.Proposed);
    }

    [Fact]
    public void Accept_NotInvited_IsRefused() =>
        Should.Throw<RefusedException>(() => Membership.Propose(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, Now).Accept(Now));

    [Fact]
    public void End_Ended_IsRefused()
    {
        var membership = Membership.Confirmed(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, null, Now);
        membership.End("koniec umowy", Now);

        Should.Throw<RefusedException>(() => membership.End("koniec umowy", Now)).Message.ShouldContain("już zakończone");
    }

    [Fact]
    public void ChangeRole_Unknown_IsRefused() =>
        Should.Throw<RefusedException>(() => Membership.Confirmed(Guid.NewGuid(), Guid.NewGuid(), Roles.Employee, null, Now).ChangeRole("king")).Message.ShouldContain("Wybierz rolę");
}
