using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Spojnia.Core.Notices;

/// <summary>How letters leave the site.</summary>
internal enum MailCarrier
{
    /// <summary>Files in <c>{Var}/mail</c>, one a letter; the default.</summary>
    Folder,

    /// <summary>A mail server, <c>Mail:Smtp:*</c>.</summary>
    Smtp,

    /// <summary>This node sends nothing; letters wait in the outbox for one that does.</summary>
    None,
}

/// <summary>Configuration <c>Mail</c>.</summary>
internal sealed class MailSettings
{
    public MailCarrier Carrier { get; init; } = MailCarrier.Folder;

    /// <summary>Address that letters come from; its domain also makes the Message-ID.</summary>
    public string From { get; init; } = "spojnia@localhost.localdomain";
    public string FromName { get; init; } = "Spójnia";

    /// <summary>Address that answers go to, when it is another one.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Seconds between looks into the outbox.</summary>
    public int EverySeconds { get; init; } = 5;
    public SmtpSettings Smtp { get; init; } = new();
}

/// <summary>Configuration <c>Mail:Smtp</c>. <c>Security</c> is a name of MailKit's SecureSocketOptions; <c>StartTls</c> refuses to send in the clear.</summary>
internal sealed class SmtpSettings
{
    public string Host { get; init; } = "localhost";
    public int Port { get; init; } = 587;
    public MailKit.Security.SecureSocketOptions Security { get; init; } = MailKit.Security.SecureSocketOptions.StartTls;
    public string? User { get; init; }
    public string? Password { get; init; }
}

/// <summary>Adds the outbox, the sender and the carrier of letters.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        services.AddSingleton(settings);
        services.AddSingleton<SiteAddress>();
        services.AddScoped<Outbox>();
        services.AddScoped<LetterRound>();
        if (settings.Carrier == MailCarrier.Smtp)
            services.AddScoped<IMailer, SmtpMailer>();
        else
            services.AddScoped<IMailer, FolderMailer>();
        if (settings.Carrier != MailCarrier.None)
            services.AddHostedService<LetterSender>();
        return services;
    }
}
