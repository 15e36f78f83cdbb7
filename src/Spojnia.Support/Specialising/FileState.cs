
namespace Spojnia.Support.Specialising;

/// <summary>The way of an examination file.</summary>
internal enum FileState
{
    /// <summary>The person gathers what they state; not yet an application.</summary>
    Draft,
    Applied,

    /// <summary>Every required paper is here and was checked.</summary>
    Complete,
    Admitted,
    Scheduled,
    Passed,
    Failed,

    /// <summary>Asked for the exam again; waits for a sitting.</summary>
    Resit,
    Withdrawn,
}

/// <summary>States in Polish and the colours of their tags.</summary>
internal static class FileStates
{
    /// <summary>Those in which the statements of the person are settled.</summary>
    public static readonly FileState[] Settled = [FileState.Passed, FileState.Withdrawn];

    public static string InPolish(this FileState state) => state switch
    {
        FileState.Draft => "Przygotowywany",
        FileState.Applied => "Wniosek złożony",
        FileState.Complete => "Dokumenty kompletne",
        FileState.Admitted => "Dopuszczony do egzaminu",
        FileState.Scheduled => "Egzamin wyznaczony",
        FileState.Passed => "Egzamin zdany",
        FileState.Failed => "Egzamin niezdany",
        FileState.Resit => "Czeka na egzamin poprawkowy",
        _ => "Wycofany",
    };

    public static string Tag(this FileState state) => state switch
    {
        FileState.Passed => "govuk-tag--green",
        FileState.Failed => "govuk-tag--red",
        FileState.Applied or FileState.Resit => "govuk-tag--yellow",
        FileState.Draft or FileState.Withdrawn => "govuk-tag--grey",
        _ => "govuk-tag--blue",
    };
}
