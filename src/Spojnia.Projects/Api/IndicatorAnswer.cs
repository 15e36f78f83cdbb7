using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Api;

/// <summary>
/// An indicator as <c>/api/wskazniki</c> answers it. A share is a percentage with the third decimal cut off, never rounded up;
/// whether the target is met follows from whole numbers: value·100 ≥ target·denominator.
/// </summary>
internal sealed record IndicatorAnswer(
    string Project, string ProjectTitle, string Code, string Name, string Unit, string Type, int Value, int Target, string TargetUnit, DateOnly TargetOn,
    int? Denominator, string? DenominatorSet, decimal? Share, int Required, int Remaining, bool Met, int? Women, int? Men,
    DateOnly AsOf, DateTime KnownAt, int RuleVersion, DateOnly RuleFrom, string Explanation)
{
    public static IndicatorAnswer Of(KnownProject project, Figure figure) => new(
        project.Code, project.Now.Title, figure.Code, figure.Indicator.Name, figure.Indicator.Unit, figure.Indicator.Type, figure.Value,
        figure.Target, figure.TargetUnit, figure.Indicator.Target.On, figure.Denominator, figure.Indicator.Denominator, figure.Share, figure.Required,
        figure.Remaining, figure.Met, figure.HasSexes ? figure.Women : null, figure.HasSexes ? figure.Men : null,
        figure.AsOf, figure.KnownAt, figure.Rule.Version, figure.Rule.From, figure.Indicator.Explanation);
}
