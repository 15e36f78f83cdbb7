namespace Spojnia.Support.Papers;

/// <summary>Kinds of papers that come back signed: the code that stands in addresses and records. A kind is wired by an <see cref="IPaperTrail"/>.</summary>
internal static class PaperKinds
{
    public const string AttendanceList = "lista-obecnosci";
    public const string Delegation = "delegowanie";
    public const string Certificate = "zaswiadczenie";
    public const string AdvisoryCard = "karta-doradcza";
    public const string SupervisionHours = "karta-godzin";
    public const string ExamProtocol = "protokol-egzaminu";
}
