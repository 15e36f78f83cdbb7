using Spojnia.Core;

namespace Spojnia.Support.Certifying;

/// <summary>A certificate as it is printed: what was frozen on issue, the address of the public check and its QR.</summary>
internal sealed record CertificatePaper(Certificate Certificate, string CheckAddress, string Qr)
{
    /// <summary>Path of the view that draws it.</summary>
    public const string View = "/Pages/Support/_CertificatePaper.cshtml";

    public static CertificatePaper Of(Certificate certificate, SiteAddress address)
    {
        var check = address.Of($"/certyfikat/{certificate.Code}");
        return new CertificatePaper(certificate, check, $"data:image/png;base64,{Convert.ToBase64String(QrPicture.Of(check))}");
    }

    /// <summary>Name of the file, without personal data.</summary>
    public string FileName => $"{(Certificate.Kind == CertificateKind.Competence ? "certyfikat" : "zaswiadczenie")}-{Certificate.Number.Replace('/', '-')}.pdf";
}
