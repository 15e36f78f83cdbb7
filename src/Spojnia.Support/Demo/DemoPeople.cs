using Spojnia.Core.People;
using Spojnia.Core.Values;

namespace Spojnia.Support.Demo;

/// <summary>People of the demo: names drawn from lists, PESELs of the year 2299, addresses of a reserved domain.</summary>
internal static class DemoPeople
{
    private static readonly string[] Women = ["Anna", "Maria", "Katarzyna", "Małgorzata", "Agnieszka", "Barbara", "Ewa", "Elżbieta", "Żaneta", "Łucja", "Monika", "Joanna"];
    private static readonly string[] Men = ["Piotr", "Krzysztof", "Andrzej", "Łukasz", "Michał"];
    private static readonly string[] Families =
        ["Przykładowicz", "Próbna", "Wzorek", "Testoń", "Zmyślona", "Gęślik", "Jaźwiec", "Śliwka", "Źrebak", "Ćwikła", "Łoboda", "Kłos",
            "Brzózka", "Dąbek", "Jeżyna", "Głóg", "Świerk", "Modrzew", "Wrzos", "Niezapominajka"];

    /// <summary>The person of a number; one in fifteen is a man, as among staff of social assistance.</summary>
    public static Person Of(int number, PersonalKeys keys)
    {
        var isMan = number % 15 == 0;
        var given = isMan ? Men[number / 15 % Men.Length] : Women[number % Women.Length];
        var person = new Person(given, $"{Families[number / Women.Length % Families.Length]}-{Families[number % Families.Length]}", $"demo{number}@example.org");
        person.IdentifyBy(PeselOf(number, isMan), keys);
        return person;
    }

    /// <summary>A well-formed number that nobody has: born in 2299.</summary>
    public static Pesel PeselOf(int number, bool isMan)
    {
        var digits = $"99{61 + number % 12}{1 + number / 12 % 28:00}{number / 336:000}{(isMan ? 1 : 2)}";
        int[] weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
        var check = (10 - digits.Select((letter, place) => (letter - '0') * weights[place]).Sum() % 10) % 10;
        return Pesel.TryParse($"{digits}{check}", out var pesel, out var problem) ? pesel : throw new InvalidOperationException(problem);
    }
}
