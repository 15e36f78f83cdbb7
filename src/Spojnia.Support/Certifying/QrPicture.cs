using QRCoder;

namespace Spojnia.Support.Certifying;

/// <summary>QR pictures as PNG.</summary>
internal static class QrPicture
{
    public static byte[] Of(string text)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(8);
    }
}
