using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spojnia.Core.Contracts;
using Spojnia.Core.Ui;

namespace Spojnia.Support.Privacy;

/// <summary>A person's own data as a ZIP: JSON for a machine, a page for the person.</summary>
internal static class OwnData
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Zip(IReadOnlyList<PersonalPart> parts, DateTime now)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "moje-dane.json", JsonSerializer.Serialize(new { sporządzono = now, części = parts }, Readable));
            Add(zip, "moje-dane.html", Page(parts, now));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Page(IReadOnlyList<PersonalPart> parts, DateTime now)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"pl\"><head><meta charset=\"utf-8\"><title>Moje dane</title></head><body><main><h1>Moje dane</h1>")
            .Append("<p>Sporządzono ").Append(PolishFormat.Moment(now)).Append(".</p>");
        foreach (var part in parts)
        {
            page.Append("<h2>").Append(WebUtility.HtmlEncode(part.Title)).Append("</h2>");
            if (part.Rows.Count == 0)
            {
                page.Append("<p>Nie przechowujemy niczego.</p>");
                continue;
            }

            page.Append("<table><thead><tr>").AppendJoin("", part.Columns.Select(column => $"<th scope=\"col\">{WebUtility.HtmlEncode(column)}</th>")).Append("</tr></thead><tbody>");
            foreach (var row in part.Rows)
                page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>");
            page.Append("</tbody></table>");
        }

        return page.Append("</main></body></html>").ToString();
    }
}
