namespace Spojnia.Support.Offering;

/// <summary>Steps that a kind of support may have. Pages and rules ask for a step, never for the code of a kind.</summary>
internal static class SupportSteps
{
    /// <summary>People apply by themselves, so it is shown to the public. A kind without it is begun by staff.</summary>
    public const string Enrolment = "enrolment";

    /// <summary>The employer may have to confirm.</summary>
    public const string Delegation = "delegation";
    public const string List = "list";
    public const string Sessions = "sessions";

    /// <summary>Several trainings under one enrolment.</summary>
    public const string Parts = "parts";

    /// <summary>Dated parts, each of which is passed.</summary>
    public const string Semesters = "semesters";
    public const string Attendance = "attendance";
    public const string Test = "test";
    public const string Certificate = "certificate";

    /// <summary>A diploma of a school ends it; its data become a qualification result.</summary>
    public const string Diploma = "diploma";

    /// <summary>The same is offered again, to another group or in another year.</summary>
    public const string Editions = "editions";

    /// <summary>The sessions are a programme of visits, shown day by day.</summary>
    public const string Programme = "programme";
    public const string SeatsPerJst = "seats-per-jst";

    /// <summary>May go abroad, for which the organiser needs data of insurance and of a travel document.</summary>
    public const string Travel = "travel";

    /// <summary>A report is due some days after the end.</summary>
    public const string Report = "report";

    public static readonly string[] All =
        [Enrolment, Delegation, List, Sessions, Parts, Semesters, Attendance, Test, Certificate, Diploma, Editions, Programme, SeatsPerJst, Travel, Report];
}
