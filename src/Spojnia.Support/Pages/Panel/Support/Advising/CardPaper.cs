using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>What stands on a printed advisory card.</summary>
internal sealed record CardPaper(
    string Project, int? Task, string Programme, IReadOnlyList<string> Units, string Topic, DateOnly Day, DateTime From, DateTime Until, decimal Hours, bool IsGroup,
    AdviceForm Form, string Place, string Adviser, string Present, string Issue, string Recommendation, string NextStep, DateOnly? NextStepOn, CardState State,
    IReadOnlyList<string> Persons)
{
    /// <summary>Path of the view that draws it.</summary>
    public const string View = "/Pages/Panel/Support/Advising/_CardPaper.cshtml";
}
