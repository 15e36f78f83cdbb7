using Spojnia.Core;
using Spojnia.Core.Notices;

namespace Spojnia.Support.Certifying;

/// <summary>What is mailed about certificates. Adds to the coming save.</summary>
internal sealed class CertificateNotices(Outbox outbox, SiteAddress address)
{
    public void Issued(Certificate certificate, string email) => outbox.Add(new Letter(
        $"support.certificate-issued:{certificate.Id}", email, certificate.PersonName,
        $"{certificate.Title}: „{certificate.Topic}”",
        $"""
        Wystawiliśmy dla Ciebie: {certificate.Title.ToLowerInvariant()} nr {certificate.Number}.

        Pobierz dokument tutaj: {address.Of("/moje/zaswiadczenia")}

        Każdy, komu go pokażesz, może sprawdzić, czy jest ważny: {address.Of($"/certyfikat/{certificate.Code}")}
        """));

    public void Cancelled(Certificate certificate, string email) => outbox.Add(new Letter(
        $"support.certificate-cancelled:{certificate.Id}", email, certificate.PersonName,
        $"Unieważniony dokument nr {certificate.Number}",
        $"""
        Dokument nr {certificate.Number} („{certificate.Topic}”) został unieważniony.

        Powód: {certificate.CancelReason}
        """));
}
