using Microsoft.AspNetCore.Mvc;

namespace Spojnia.Accounts.SigningIn;

/// <summary>Where to go after signing in: only ever within this site.</summary>
internal static class LocalAddress
{
    public static string Of(IUrlHelper url, string? address) => url.IsLocalUrl(address) ? address! : "/start";
}
