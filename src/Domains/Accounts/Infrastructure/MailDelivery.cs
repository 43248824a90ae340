using FoodSaaS.Accounts.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Wakes the delivery when a mail was committed; what another node or a crash left over is found by looking now and then.</summary>
internal sealed class MailBell
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!await _rung.WaitAsync(Round, cancellationToken)) return;
        while (await _rung.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            // One look serves all who rang.
        }
    }
}

/// <summary>Sends the waiting mails. Sending is outside any transaction; a crash between sending and deleting sends a mail twice, under the same message id.</summary>
internal sealed class MailDelivery(IServiceScopeFactory scopes, IMailer mailer, MailBell bell, ILogger<MailDelivery> log) : BackgroundService
{
    /// <summary>In rounds: each brand has one mail sent, and the platform one of its own, before anybody has a second.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        var served = new HashSet<Guid>();
        while (true)
        {
            if (await OnQueueAsync(q => q.ClaimAsync(served, cancellationToken), cancellationToken) is { } claimed)
            {
                served.Add(claimed.Lane);
                await DeliverAsync(claimed.Mail, cancellationToken);
            }
            else if (served.Count > 0)
            {
                served.Clear();
            }
            else
            {
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "The mail queue could not be read.");
            }

            await bell.WaitAsync(stoppingToken);
        }
    }

    private async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(mail, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Mail {MailId} could not be sent.", mail.Id);
            await OnQueueAsync(q => q.PostponeAsync(mail.Id, cancellationToken), cancellationToken);
            return;
        }

        await OnQueueAsync(q => q.RemoveAsync(mail.Id, cancellationToken), cancellationToken);
    }

    private async Task<T> OnQueueAsync<T>(Func<MailQueue, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync(work, cancellationToken);
        return done.Value;
    }
}
