using System.Runtime.InteropServices;
using Spojnia.Core.Files;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Recording.Checking;

/// <summary>Something to be put right in a file: where, and what to do.</summary>
/// <param name="Row">As the spreadsheet numbers it; 1 is the row of headers, 0 the file as a whole.</param>
/// <param name="Column">Zero-based; -1 when no column is meant.</param>
/// <param name="Header">Header of the column, or the name of the field that is missing.</param>
/// <param name="Code">Code of the rule; <c>file.…</c> for what the sheet itself got wrong.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">A Polish sentence.</param>
/// <param name="Shown">What stands there, where it may be shown; empty otherwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileFinding(int Row, int Column, string Header, string Code, RuleSeverity Severity, string Message, string Shown);

/// <summary>How a check of a file came out.</summary>
internal sealed record FileCheckResult(int Rows, int FaultyRows, int Errors, int Warnings, IReadOnlyList<string> UnknownColumns, string Trouble);

/// <summary>
/// Checks a whole file, a row at a time: what the sheet got wrong, then the rules, at the end what repeats. Everything found goes out at once,
/// so the memory taken does not grow with the file.
/// </summary>
internal sealed class RecordFileCheck(RuleBook book, RuleContext context)
{
    /// <summary>Columns that nobody knows are told of, not refused; a spreadsheet itself ends at 16 384.</summary>
    public static readonly SheetLimits Limits = SheetLimits.Default with { MaxColumns = 1_000, MaxUnfoldedBytes = 1024L * 1024 * 1024, MaxRows = 600_000 };

    /// <summary>Goes through the file.</summary>
    /// <param name="file">Seekable; not closed.</param>
    /// <param name="kind">People or institutions.</param>
    /// <param name="found">Takes each finding as it is found.</param>
    /// <param name="progress">Told of rows done, now and then.</param>
    /// <param name="limits">Bounds, <see cref="Limits"/> when not given.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="UnreadableSheetException">The file is not a sheet at all.</exception>
    public FileCheckResult Run(Stream file, RecordKind kind, Action<FileFinding> found, Action<int>? progress = null, SheetLimits? limits = null, CancellationToken cancellation = default)
    {
        var encodings = EncodingMix.Of(file);
        using var sheet = SheetReader.Open(file, limits ?? Limits);
        var run = new Pass(book, context, kind, encodings, sheet.Headers, found);
        run.CheckHeaders();
        var (rows, trouble) = (0, "");
        try
        {
            foreach (var row in sheet.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                run.Check(row);
                if (++rows % 500 == 0)
                    progress?.Invoke(rows);
            }
        }
        catch (UnreadableSheetException broken)
        {
            // What could be read has been checked; the rest is one finding.
            trouble = broken.Message;
            run.Tell(new FileFinding(0, -1, "", "file.unreadable", RuleSeverity.Error, broken.Message, ""));
        }

        run.CheckRepeated();
        run.Dispose();
        return new FileCheckResult(rows, run.FaultyRows, run.Errors, run.Warnings, run.Unknown, trouble);
    }

    private sealed class Pass : IDisposable
    {
        private readonly RuleBook _book;
        private readonly RuleContext _context;
        private readonly RecordKind _kind;
        private readonly EncodingMix _encodings;
        private readonly IReadOnlyList<string> _headers;
        private readonly Action<FileFinding> _found;
        private readonly RecordColumn?[] _columns;
        private readonly Dictionary<string, int> _at = [];
        private readonly List<(ValidationRule Rule, SameInFile Same)> _unique;
        private readonly HashSet<string> _spoilt = [];

        public Pass(RuleBook book, RuleContext context, RecordKind kind, EncodingMix encodings, IReadOnlyList<string> headers, Action<FileFinding> found)
        {
            (_book, _context, _kind, _encodings, _headers, _found) = (book, context, kind, encodings, headers, found);
            _columns = [.. headers.Select(header => RecordColumns.Find(kind, encodings.Mend(header).Text))];
            for (var column = 0; column < _columns.Length; column++)
            {
                if (_columns[column] is { } known && !_at.TryAdd(known.Field, column))
                    _columns[column] = null;
            }

            _unique = [.. book.UniqueInFile(kind).Select(rule => (rule, new SameInFile()))];
            Unknown = [.. headers.Where((_, column) => _columns[column] is null)];
        }

        public int FaultyRows { get; private set; }
        public int Errors { get; private set; }
        public int Warnings { get; private set; }
        public IReadOnlyList<string> Unknown { get; }

        public void Dispose() => _unique.ForEach(one => one.Same.Dispose());

        public void Tell(FileFinding finding)
        {
            if (finding.Severity == RuleSeverity.Error)
                Errors++;
            else
                Warnings++;
            _found(finding);
        }

        public void CheckHeaders()
        {
            if (Unknown.Count > 0)
            {
                var named = string.Join(", ", Unknown.Take(5).Select(header => $"„{(header.Length > 40 ? header[..40] + "…" : header)}”"));
                Tell(new FileFinding(1, -1, "", "file.unknown-columns", RuleSeverity.Warning,
                    $"Nie znamy kolumn: {named}{(Unknown.Count > 5 ? $" i jeszcze {Unknown.Count - 5}" : "")}. Nie czytamy ich; usuń je albo popraw nazwy.", ""));
            }

            if (_at.Count == 0)
                throw new UnreadableSheetException("W pierwszym wierszu nie ma żadnej znanej nazwy kolumny. Pobierz wzór pliku i wklej do niego dane.");
        }

        public void Check(SheetRow row)
        {
            _spoilt.Clear();
            var before = Errors;
            var fields = new Dictionary<string, string>(_at.Count);
            for (var column = 0; column < _columns.Length; column++)
            {
                var cell = row.Cells[column];
                if (_columns[column] is not { } known)
                    continue;
                var (mended, mixed) = _encodings.Mend(cell.Text);
                if (mixed is not null && cell.Problem is null)
                    cell = cell with { Problem = mixed };
                else if (!ReferenceEquals(mended, cell.Text))
                    cell = cell with { Text = mended };
                var (text, problem) = CellReading.Read(known, cell, _context.Dictionaries);
                if (problem is not null)
                {
                    _spoilt.Add(known.Field);
                    Tell(new FileFinding(row.Number, column, _headers[column], "file.cell", RuleSeverity.Error, problem, Show(known, cell.Text)));
                }
                else if (text.Length > 0)
                {
                    fields[known.Field] = text;
                }
            }

            foreach (var finding in _book.Check(new FlatRecord(Guid.Empty, _kind, fields), _context, _spoilt))
            {
                var at = _at.GetValueOrDefault(finding.Field, -1);
                Tell(new FileFinding(row.Number, at, at < 0 ? RecordColumns.LabelOf(finding.Field) : _headers[at], finding.Code, finding.Severity, finding.Message,
                    at < 0 ? "" : Show(_columns[at]!, row.Cells[at].Text)));
            }

            foreach (var (rule, same) in _unique)
            {
                if (fields.TryGetValue(rule.Fields[0], out var value))
                    same.Add(value, row.Number);
            }

            FaultyRows += Errors > before ? 1 : 0;
        }

        public void CheckRepeated()
        {
            foreach (var (rule, same) in _unique)
            {
                var column = _at.GetValueOrDefault(rule.Fields[0], -1);
                foreach (var (row, first) in same.Repeated())
                    Tell(new FileFinding(row, column, column < 0 ? "" : _headers[column], rule.Code, rule.Severity, $"{RuleBook.Sentence(rule, _context)} Pierwszy raz stoi w wierszu {first}.", ""));
            }
        }

        private static string Show(RecordColumn column, string text) => !column.MayBeShown ? "" : text.Length > 60 ? text[..60] + "…" : text;
    }
}
