using System.Text.Json;

namespace Spojnia.Support.Advising;

/// <summary>Why a JST has not joined or has dropped out, as data (<c>outreach-reasons.json</c>). Codes last; names may be reworded.</summary>
internal sealed record OutreachReason(string Code, string Name);

internal static class OutreachReasons
{
    public static readonly IReadOnlyList<OutreachReason> All = Read();

    public static OutreachReason? Find(string code) => All.FirstOrDefault(reason => reason.Code == code);

    private static OutreachReason[] Read()
    {
        using var stream = typeof(OutreachReasons).Assembly.GetManifestResourceStream("Spojnia.Support.Advising.outreach-reasons.json")!;
        return JsonSerializer.Deserialize<OutreachReason[]>(stream, JsonSerializerOptions.Web)!;
    }
}
