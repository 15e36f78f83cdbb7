using Spojnia.Core.Audit;
using Spojnia.Core.Files;

namespace Spojnia.Support.Reporting;

/// <summary>What is written down about files for the minister's system.</summary>
internal static class ReportingActs
{
    public static IActRecord Exported(RecordExport export) => new Record("support.records-exported", new Subject("record-export", export.Id),
        $"Pobrano plik „{export.ProfileName}” ({(export.Format == SheetFormat.Csv ? "CSV" : "XLSX")}): zapisów {export.Rows}, pominiętych {export.LeftOut}, SHA-256 {export.Digest}.");

    public static IActRecord ProfileChanged(ExportProfile profile) => new Record("support.export-profile-changed", new Subject("export-profile", profile.Id),
        $"Zmieniono układ pliku „{profile.Name}” (wersja {profile.Number}, kolumn {profile.Layout.Columns.Count}).");

    public static IActRecord WarningPassed(Guid recordId, string ruleCode) => new Record("support.warning-passed", new Subject("participation", recordId),
        $"Przepuszczono ostrzeżenie „{ruleCode}” z uzasadnieniem.");

    public static IActRecord Reported(Guid participationId, string status) => new Record("support.participation-returned", new Subject("participation", participationId),
        $"Wczytano odpowiedź SM EFS: {status}.");

    public static IActRecord AnswersTaken(AnswerFile file) => new Record("support.answers-taken", new Subject("answer-file", file.Id),
        $"Wczytano odpowiedzi SM EFS z pliku „{file.FileName}”: {file.Good}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
