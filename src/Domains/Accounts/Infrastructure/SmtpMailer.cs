using FoodSaaS.Accounts.Application;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Sends through the SMTP server of the configuration.</summary>
internal sealed class SmtpMailer(SmtpSettings settings) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (settings.Host.Length == 0 || settings.From.Length == 0) throw new InvalidOperationException("Smtp:Host and Smtp:From are needed to send mail.");
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(new MailboxAddress(null, mail.To));
        message.Subject = mail.Subject;
        // The same mail tried twice keeps its id, so that mailboxes can show it once.
        message.MessageId = $"{mail.Id:N}@{MailboxAddress.Parse(settings.From).Domain}";
        message.Body = new TextPart("plain") { Text = mail.Text };

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(settings.Host, settings.Port, Security(), limit.Token);
        if (settings.User.Length > 0) await smtp.AuthenticateAsync(settings.User, settings.Password, limit.Token);
        await smtp.SendAsync(message, limit.Token);
        await smtp.DisconnectAsync(quit: true, limit.Token);
    }

    private SecureSocketOptions Security() => settings switch
    {
        { Tls: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
