using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>Has the gateways asked what the present brand's accounts can do. Each time is a call of its own, so that what is said meanwhile is not taken for asked.</summary>
internal sealed class AccountChecks(ICalls calls, ITenantScope scope)
{
    public Task SendAsync(Instant now, CancellationToken cancellationToken) => calls.ScheduleAsync(CheckAccount.Name, scope.Current.Value, [Ids.New()], now, cancellationToken);
}

/// <summary>Asks what a brand's accounts can do: where diners cannot pay to one any more, online is not offered.</summary>
internal sealed class CheckAccount(BrandWork work, GatewayList gateways) : ICaller
{
    public const string Name = "payments.account";

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        IReadOnlyList<PaymentAccount> known = [];
        await work.RunAsync(
            brand,
            async services => known = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PaymentAccountsDb, List<PaymentAccount>>(
                db => db.Accounts.AsNoTracking().Where(a => a.BrandId == brand.Value).ToListAsync(cancellationToken), cancellationToken),
            cancellationToken);
        foreach (var account in known) await CheckAsync(brand, account, cancellationToken);
        await work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<ICalls, Nothing>(calls => EndAsync(calls, id, cancellationToken), cancellationToken), cancellationToken);
    }

    private async Task CheckAsync(TenantId brand, PaymentAccount account, CancellationToken cancellationToken)
    {
        if (gateways.Find(account.Gateway) is not { } gateway) return;
        var asked = await gateway.GetAccountAsync(new GatewayAccount(brand, account.Id), cancellationToken);
        if (!asked.IsSuccess && asked.Errors[0] != GatewayErrors.AccountRefused && asked.Errors[0] != GatewayErrors.NotFound) return;
        // One that the gateway does not let us see is connected no more.
        var state = asked.IsSuccess ? asked.Value : new AccountState(account.Id, TakesPayments: false, NeedsInput: false);
        await work.RunAsync(
            brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<SaveAccount, Nothing>(u => u.ExecuteAsync(account.Gateway, state, cancellationToken), cancellationToken), cancellationToken);
    }

    private static async Task<Result<Nothing>> EndAsync(ICalls calls, Guid id, CancellationToken cancellationToken)
    {
        await calls.EndAsync(Name, id, cancellationToken);
        return Nothing.Value;
    }
}
