using Spojnia.Core.Territory;

namespace Spojnia.Support.Recording.Rules;

/// <summary>What rules know besides the record.</summary>
/// <param name="ProjectStart">First day of the project.</param>
/// <param name="ProjectEnd">Last day of the project.</param>
/// <param name="ResultWindowDays">Days after the exit within which a result counts.</param>
/// <param name="Today">Nothing reported may lie after it.</param>
/// <param name="Units">Territory; <c>null</c> where it is not at hand, and then nothing is said of it.</param>
/// <param name="Dictionaries">Values allowed in fields that have a dictionary.</param>
/// <param name="InstitutionsWithStaff">Folded names of institutions whose staff is supported; <c>null</c> when not known.</param>
internal sealed record RuleContext(
    DateOnly ProjectStart, DateOnly ProjectEnd, int ResultWindowDays, DateOnly Today, Atlas? Units, DictionaryIndex Dictionaries,
    IReadOnlySet<string>? InstitutionsWithStaff = null);
