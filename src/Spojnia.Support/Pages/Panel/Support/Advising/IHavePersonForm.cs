namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>A page on which a person is written down.</summary>
internal interface IHavePersonForm
{
    PersonForm Person { get; }
}
