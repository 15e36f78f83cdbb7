using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Spojnia.Core.Notices;

/// <summary>
/// Writes letters as <c>{Var}/mail/*.eml</c>. The file is named by the Message-ID and put in place by a rename, so a letter
/// that is carried twice is still one whole file.
/// </summary>
internal sealed class FolderMailer(IConfiguration configuration) : IMailer
{
    private readonly string _folder = Path.Combine(configuration["Var"] ?? "var", "mail");

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml";
        var half = Path.Combine(_folder, $".{name}.{Guid.NewGuid():N}");
        await message.WriteToAsync(half, cancellation);
        File.Move(half, Path.Combine(_folder, name), overwrite: true);
    }
}
