using FoodSaaS.Accounts.Application;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>A mail that was "sent" on a developer's machine.</summary>
internal sealed record KeptMail(string To, string Subject, string Text, Instant SentAt);

/// <summary>Keeps mails instead of sending them, so that a developer can read them; the oldest go first.</summary>
internal sealed class DevelopmentMailbox(IClock clock) : IMailer
{
    public const int Capacity = 200;

    private readonly Lock _lock = new();
    private readonly LinkedList<KeptMail> _mails = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<KeptMail> Mails
    {
        get
        {
            lock (_lock) return [.. _mails];
        }
    }

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _mails.AddFirst(new KeptMail(mail.To, mail.Subject, mail.Text, clock.GetCurrentInstant()));
            if (_mails.Count > Capacity) _mails.RemoveLast();
        }

        return Task.CompletedTask;
    }
}
