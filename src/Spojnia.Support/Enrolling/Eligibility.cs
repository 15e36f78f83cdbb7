using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>The formal check of an application against the rule of its training.</summary>
internal static class Eligibility
{
    /// <summary>Why the application does not meet the rule, one sentence for the person; empty when it does.</summary>
    public static string ProblemOf(Training training, OrganisationCard? organisation, Atlas atlas, DateOnly today)
    {
        // A guest of a conference need not come from any institution.
        if (organisation is null && !training.IsSupport)
            return "";
        if (organisation is null)
            return "Instytucji nie ma w naszym rejestrze. Pracownik centrum ją sprawdzi i dopisze.";
        if (!organisation.IsActive)
            return $"Instytucja „{organisation.Name}” jest w rejestrze oznaczona jako zamknięta.";
        if (training.AllowedTypes.Length > 0 && !training.AllowedTypes.Contains(organisation.Type))
            return "Szkolenie jest przeznaczone dla innych rodzajów instytucji.";
        if (training.OnlyFromRegion && !IsInRegion(organisation, atlas, today))
            return "Siedziba instytucji nie leży w województwie, dla którego jest to szkolenie.";
        return "";
    }

    private static bool IsInRegion(OrganisationCard organisation, Atlas atlas, DateOnly today) =>
        new[] { organisation.SeatUnitId, organisation.OwnerJstId }.OfType<Guid>()
            .Any(unit => atlas.Find(unit, today)?.Code.StartsWith(atlas.RegionCode, StringComparison.Ordinal) == true);
}
