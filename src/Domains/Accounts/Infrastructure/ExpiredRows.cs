using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Deletes what is past its time: it holds e-mail addresses, and nobody asks for it any more. What apps were let do in a session ends with it.</summary>
internal sealed class ExpiredRows(AccountsDb db, GrantEnds grants, IClock clock)
{
    public async Task<Result<Nothing>> DeleteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await db.SignUpCodes.Where(c => c.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.SignUpProofs.Where(p => p.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(s => s.EndsAt < now).ExecuteDeleteAsync(cancellationToken);
        await grants.OfGoneSessionsAsync(cancellationToken);
        await db.Invitations.Where(i => i.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.PasswordResets.Where(r => r.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.EmailChanges.Where(e => e.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Attempts.Where(a => a.ForgottenAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Mails.Where(m => m.UselessAt < now || (m.Attempts >= Mail.MaxAttempts && m.DueAt < now)).ExecuteDeleteAsync(cancellationToken);
        await db.AppTokens.Where(t => t.ExpirationDate < now.ToDateTimeUtc()).ExecuteDeleteAsync(cancellationToken);
        await db.TokenKeys.Where(k => k.EndsAt < now).ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }
}

/// <summary>Deletes expired rows once an hour; any number of nodes may.</summary>
internal sealed class HourlySweep(IServiceScopeFactory scopes, ILogger<HourlySweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await hour.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<ExpiredRows, Nothing>(r => r.DeleteAsync(stoppingToken), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Expired rows could not be deleted.");
            }
        }
    }
}
