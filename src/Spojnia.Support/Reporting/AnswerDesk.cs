using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Reporting;

/// <summary>Reads a file of answers and, once a person has seen it, marks the participations. No PESEL of the file is kept.</summary>
internal sealed class AnswerDesk(SpojniaDbContext db, PersonalKeys keys, ActLog acts, CallerAccessor caller, TimeProvider clock)
{
    private const int Batch = 500;

    private static readonly (string Name, string[] Headers)[] Columns =
    [
        ("id", ["id zapisu", "id", "identyfikator zapisu"]), ("pesel", ["pesel"]), ("system", ["id sm efs", "identyfikator sm efs"]),
        ("status", ["status"]), ("message", ["komunikat", "uwagi"]),
    ];

    /// <exception cref="UnreadableSheetException">The file cannot be read; nothing was kept.</exception>
    public async Task<Guid> HandInAsync(Guid id, Guid projectId, string fileName, Stream file, CancellationToken cancellation)
    {
        if (id != Guid.Empty && await db.AnswerFiles.AnyAsync(one => one.Id == id, cancellation))
            return id;
        id = id == Guid.Empty ? Guid.CreateVersion7() : id;
        var rows = await ReadAsync(id, projectId, file, cancellation);
        db.AnswerFiles.Add(new AnswerFile(id, projectId, Path.GetFileName(fileName), rows.Count(row => row.Problem.Length == 0), rows.Count(row => row.Problem.Length > 0), caller.Current, clock.Now()));
        db.AnswerRows.AddRange(rows);
        await db.SaveOrRefuseAsync("Ten plik został już przyjęty. Znajdziesz go na liście poniżej.", cancellation);
        return id;
    }

    /// <summary>Marks every good row in one save: accepted records as reported with the claim, rejected ones only with what was answered.</summary>
    public async Task TakeAsync(AnswerFile file, bool leaveBad, int claimNumber, CancellationToken cancellation)
    {
        file.Take(leaveBad, clock.Now());
        var rows = await db.AnswerRows.AsNoTracking().Where(row => row.FileId == file.Id && row.Problem == "").OrderBy(row => row.Number).ToListAsync(cancellation);
        foreach (var some in rows.Chunk(Batch))
        {
            var ids = some.Select(row => row.ParticipationId!.Value).ToList();
            var participations = await db.Participations.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
            foreach (var row in some)
            {
                if (!row.IsRejected)
                    Report(participations[row.ParticipationId!.Value], row, claimNumber);
                acts.Add(ReportingActs.Reported(row.ParticipationId!.Value, row.Status));
            }
        }

        acts.Add(ReportingActs.AnswersTaken(file));
        await db.SaveChangesAsync(cancellation);
    }

    private static void Report(Participation participation, AnswerRow row, int claimNumber)
    {
        // What has been reported already is only told once more.
        if (participation.State == ParticipationState.Reported)
            return;
        try
        {
            participation.Report(claimNumber);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException($"Wiersz {row.Number}: {refused.Message} Nie wczytaliśmy żadnej odpowiedzi.");
        }
    }

    private async Task<List<AnswerRow>> ReadAsync(Guid fileId, Guid projectId, Stream file, CancellationToken cancellation)
    {
        using var sheet = SheetReader.Open(file);
        var at = Columns.ToDictionary(column => column.Name, column => sheet.Headers.Select((header, index) => (Text: Fold.Text(header), index))
            .Where(header => column.Headers.Contains(header.Text)).Select(header => header.index).DefaultIfEmpty(-1).First());
        if (at["id"] < 0 && at["pesel"] < 0)
            throw new UnreadableSheetException("Brakuje kolumny „Id zapisu” albo „PESEL”, więc nie wiadomo, kogo dotyczą odpowiedzi.");
        if (at["system"] < 0 || at["status"] < 0)
            throw new UnreadableSheetException("Brakuje kolumny „Id SM EFS” albo „Status”. Dopisz je i wczytaj plik jeszcze raz.");

        var known = await db.Participations.AsNoTracking().Where(participation => participation.ProjectId == projectId)
            .Join(db.People.AsNoTracking(), participation => participation.PersonId, person => person.Id, (participation, person) => new { participation.Id, person.PeselHash }).ToListAsync(cancellation);
        var (ids, hashes) = (known.Select(one => one.Id).ToHashSet(), known.Where(one => one.PeselHash is not null).ToDictionary(one => one.PeselHash!, one => one.Id));
        var (rows, seen) = (new List<AnswerRow>(), new Dictionary<Guid, int>());
        foreach (var row in sheet.Rows)
        {
            SheetCell Cell(string name) => at[name] < 0 ? default : row.Cells[at[name]];
            string Text(string name) => Cell(name).Text ?? "";
            Guid? participation = Guid.TryParse(Text("id"), out var id) && ids.Contains(id) ? id : null;
            var peselProblem = "";
            if (participation is null && Text("pesel").Length > 0)
            {
                if (Pesel.TryParse(Text("pesel"), out var pesel, out var wrong))
                    participation = hashes.TryGetValue(keys.HashOf(pesel), out var found) ? found : null;
                else
                    peselProblem = wrong;
            }

            var problem = row.Cells.FirstOrDefault(cell => cell.Problem is not null) is { Problem: { } spoilt } bad ? $"{bad.Address}: {spoilt}"
                : peselProblem.Length > 0 ? peselProblem
                : participation is null ? "Nie ma takiego zapisu w tym projekcie. Sprawdź identyfikator albo PESEL."
                : Text("system").Length == 0 ? "Brakuje identyfikatora z SM EFS."
                : Text("system").Length > 60 ? "Identyfikator z SM EFS ma ponad 60 znaków."
                : Text("status").Length == 0 ? "Brakuje statusu."
                : !seen.TryAdd(participation.Value, row.Number) ? $"Ten sam zapis stoi już w wierszu {seen[participation.Value]}."
                : "";
            rows.Add(new AnswerRow(fileId, row.Number, participation, Text("system"), Text("status"), Text("message"), problem));
        }

        return rows.Count > 0 ? rows : throw new UnreadableSheetException("W tym pliku są tylko nazwy kolumn, bez żadnej odpowiedzi.");
    }
}
