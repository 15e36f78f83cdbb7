using Spojnia.Core;

namespace Spojnia.Support.Specialising;

/// <summary>A paper that a file needs, under the name it had on the day of the application: when it came, who checked it.</summary>
internal sealed class FilePaper
{
    private FilePaper() { }

    public FilePaper(Guid fileId, int number, string code, string name) => (FileId, Number, Code, Name) = (fileId, number, code, name);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FileId { get; private init; }
    public int Number { get; private init; }
    public string Code { get; private init; } = "";
    public string Name { get; private init; } = "";
    public DateOnly? ReceivedOn { get; private set; }
    public DateOnly? CheckedOn { get; private set; }
    public string CheckedByName { get; private set; } = "";

    public bool IsChecked => CheckedOn is not null;

    public void Receive(DateOnly on, DateOnly today)
    {
        Refuse.If(on > today, "Dzień wpływu dokumentu jest w przyszłości. Popraw datę.");
        Refuse.If(IsChecked, "Ten dokument jest już sprawdzony. Cofnij sprawdzenie, jeżeli trzeba poprawić dzień wpływu.");
        ReceivedOn = on;
    }

    public void Check(string byName, DateOnly today)
    {
        Refuse.If(ReceivedOn is null, "Najpierw odnotuj, kiedy dokument wpłynął.");
        (CheckedOn, CheckedByName) = (today, byName);
    }

    /// <summary>It turned out not to be good: it must come again.</summary>
    public void Return() => (ReceivedOn, CheckedOn, CheckedByName) = (null, null, "");
}

/// <summary>A stretch of work in the profession with the employer who certifies it.</summary>
internal sealed class FilePeriod
{
    private FilePeriod() { }

    public FilePeriod(Guid fileId, DateOnly from, DateOnly? until, string employer, string position)
    {
        Refuse.If(employer.Trim().Length < 3, "Podaj pracodawcę przy każdym okresie pracy.");
        (FileId, From, Until, Employer, Position) = (fileId, from, until, employer.Trim(), position.Trim());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FileId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private init; }
    public string Employer { get; private init; } = "";
    public string Position { get; private init; } = "";
}
