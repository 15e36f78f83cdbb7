namespace Spojnia.Support.Specialising;

/// <summary>The two degrees of specialisation in the profession of social worker (art. 116–118a of the act on social assistance).</summary>
internal enum Degree
{
    First,
    Second,
}

/// <summary>Degrees in Polish and the commission that examines each.</summary>
internal static class Degrees
{
    public static string InPolish(this Degree degree) => degree == Degree.First ? "I stopień" : "II stopień";

    /// <summary>Genitive, after «specjalizacja»: «I stopnia».</summary>
    public static string OfDegree(this Degree degree) => degree == Degree.First ? "I stopnia" : "II stopnia";

    /// <summary>Prefix of the number in the register of diplomas.</summary>
    public static string Prefix(this Degree degree) => degree == Degree.First ? "SPS-I" : "SPS-II";

    public static string Commission(this Degree degree) => degree == Degree.First ? "Regionalna Komisja Egzaminacyjna" : "Centralna Komisja Egzaminacyjna";
}
