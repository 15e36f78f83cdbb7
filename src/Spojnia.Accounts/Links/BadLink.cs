namespace Spojnia.Accounts.Links;

/// <summary>What is said of a link that does not work, and whether a new one can be asked for on the spot.</summary>
internal sealed record BadLink(LinkState State, bool CanRenew = true)
{
    public string Sentence => State switch
    {
        LinkState.Used => "Ten link został już użyty. Każdy link działa tylko raz. Jeśli wszystko już zrobione, zaloguj się.",
        LinkState.Withdrawn => "Ten link zastąpiono nowszym. Otwórz link z ostatniego listu.",
        LinkState.Expired when CanRenew => "Ten link stracił ważność. Wyślemy nowy na ten sam adres e-mail.",
        LinkState.Expired => "Ten link stracił ważność.",
        _ => "Nie znamy takiego linku. Sprawdź, czy został skopiowany w całości z listu.",
    };

    public bool OffersRenewal => State == LinkState.Expired && CanRenew;

    public static int StatusOf(LinkState state) => state == LinkState.Unknown ? 404 : 410;
}
