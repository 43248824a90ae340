using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>Has the gateways told at which hosts the present brand's diners pay: one call a brand, however often it is wanted.</summary>
internal sealed class HostRegistrations(ICalls calls, ITenantScope scope)
{
    /// <summary>By then a new domain has its certificate, and whoever adds some has them told together.</summary>
    private static readonly Duration Settled = Duration.FromMinutes(5);

    /// <summary>Now, where none waits already.</summary>
    public Task BeginAsync(Instant now, CancellationToken cancellationToken) => calls.ScheduleAsync(RegisterHosts.Name, Brand, [Brand], now, cancellationToken);

    /// <summary>There is a host more.</summary>
    public async Task AddAsync(Instant now, CancellationToken cancellationToken)
    {
        await calls.ScheduleAsync(RegisterHosts.Name, Brand, [Brand], now + Settled, cancellationToken);
        await calls.RepeatAsync(RegisterHosts.Name, Brand, now + Settled, cancellationToken);
    }

    private Guid Brand => scope.Current.Value;
}

/// <summary>Tells a gateway, of each account to which diners can pay, those hosts that it does not know yet. One that is refused, or about which nobody answers, holds up no other and is told again hours later.</summary>
internal sealed partial class RegisterHosts(BrandWork work, GatewayList gateways, ILogger<RegisterHosts> log) : ICaller
{
    public const string Name = "payments.hosts";

    /// <summary>Less than a lease; what is left is told by the next call.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        IReadOnlyList<UnknownHost> unknown = [];
        await work.RunAsync(
            brand,
            async services => unknown = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PayingHosts, IReadOnlyList<UnknownHost>>(h => h.UnknownAsync(cancellationToken), cancellationToken),
            cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var (asked, isAway) = (new List<UnknownHost>(), false);
        try
        {
            foreach (var host in unknown)
            {
                isAway |= !await TellAsync(brand, host, patience.Token, cancellationToken);
                asked.Add(host);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Late(log, unknown.Count - asked.Count);
        }

        await WriteAsync<EndRegistration>(brand, e => e.ExecuteAsync(asked, isAway, cancellationToken), cancellationToken);
    }

    private Task WriteAsync<T>(TenantId brand, Func<T, Task<Result<Nothing>>> write, CancellationToken cancellationToken)
        where T : notnull => work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync(write, cancellationToken), cancellationToken);

    /// <summary>False where nobody answered.</summary>
    private async Task<bool> TellAsync(TenantId brand, UnknownHost unknown, CancellationToken patience, CancellationToken cancellationToken)
    {
        if (gateways.Find(unknown.Gateway) is not { } gateway) return true;
        try
        {
            var told = await gateway.RegisterHostAsync(new GatewayAccount(brand, unknown.AccountId), unknown.Host, patience);
            if (told.IsSuccess) await WriteAsync<NoteHost>(brand, n => n.ExecuteAsync(unknown, cancellationToken), cancellationToken);
            else Refused(log, unknown.Gateway, unknown.Host.Value, told.Errors[0].Code, told.Errors[0].Message);
            return true;
        }
        catch (GatewayUnavailableException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Gateway} does not show its wallets at {Host}: {Code} ({Why})")]
    private static partial void Refused(ILogger log, PaymentGateway gateway, string host, string code, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Time was up before a gateway was told {Count} hosts; the next call goes on.")]
    private static partial void Late(ILogger log, int count);
}

/// <summary>A call is over when all hosts are known. What came meanwhile, or was not come to, is told at once; what was told in vain, later.</summary>
internal sealed class EndRegistration(PayingHosts hosts, ICalls calls, ITenantScope scope, IClock clock)
{
    private static readonly Duration AfterRefusal = Duration.FromHours(6);
    private static readonly Duration AfterSilence = Duration.FromMinutes(10);

    /// <param name="isAway">Of some nobody knows what became.</param>
    public async Task<Result<Nothing>> ExecuteAsync(IReadOnlyList<UnknownHost> asked, bool isAway, CancellationToken cancellationToken)
    {
        var left = await hosts.UnknownAsync(cancellationToken);
        var pause = left.Except(asked).Any() ? Duration.Zero : isAway ? AfterSilence : AfterRefusal;
        if (left.Count == 0) await calls.EndAsync(RegisterHosts.Name, scope.Current.Value, cancellationToken);
        else await calls.RepeatAsync(RegisterHosts.Name, scope.Current.Value, clock.GetCurrentInstant() + pause, cancellationToken);
        return Nothing.Value;
    }
}

/// <summary>Remembers that an account's gateway knows a host.</summary>
internal sealed class NoteHost(PaymentAccountsDb db)
{
    public async Task<Result<Nothing>> ExecuteAsync(UnknownHost told, CancellationToken cancellationToken)
    {
        var (gateway, host) = (told.Gateway.ToString(), told.Host.Value);
        await db.Database.ExecuteSqlAsync($"UPDATE payments.accounts SET hosts = array_append(hosts, {host}) WHERE gateway = {gateway} AND id = {told.AccountId} AND NOT {host} = ANY(hosts)", cancellationToken);
        return Nothing.Value;
    }
}
