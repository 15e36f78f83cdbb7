using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Importing;

/// <summary>Reads rows by the columns a person named; a problem goes to the cell it comes from.</summary>
internal sealed class RowReading(string[] columns, OrganisationReading reading)
{
    private const string LostZeros = " Komórka zawiera liczbę, a arkusz gubi zera na początku liczb: ustaw format „Tekst” i wpisz numer jeszcze raz.";
    private readonly Dictionary<string, int> _columnOf = columns.Index().Where(column => column.Item.Length > 0).ToDictionary(column => column.Item, column => column.Index);

    public OrganisationFacts? Read(ImportRow row, List<CellProblem> problems)
    {
        problems.AddRange(row.Content.Spoilt.Where(spoilt => columns[spoilt.Column].Length > 0));
        List<FieldProblem> found = [];
        var facts = reading.Read(key => TextOf(row, key), found);
        foreach (var problem in found)
        {
            var column = _columnOf.GetValueOrDefault(problem.Field, -1);
            // A formula or merged cells are said once, not again as a bad number.
            if (problems.All(other => other.Column != column || column < 0))
                problems.Add(new(column, problem.Sentence + (IsNumber(problem.Field) && row.Content.Numbers.Contains(column) ? LostZeros : "")));
        }

        return problems.Count == 0 ? facts : null;
    }

    public Dictionary<string, string> TextsOf(ImportRow row) => OrganisationFields.All.ToDictionary(field => field.Key, field => TextOf(row, field.Key));

    private static bool IsNumber(string key) => key is OrganisationFields.Nip or OrganisationFields.Regon or OrganisationFields.Krs or OrganisationFields.PostalCode or OrganisationFields.Seat or OrganisationFields.Owner;

    private string TextOf(ImportRow row, string key) => _columnOf.TryGetValue(key, out var column) ? row.Content.Texts[column] : "";
}
