using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>A gateway's script belongs to the brands that have an account there, also while it takes no new payments: some of before may be open.</summary>
internal sealed class PaymentPages(GatewayList gateways, IServiceScopeFactory scopes) : IPaymentPages
{
    public async Task<GatewaySources?> SourcesAsync(Guid brandId, CancellationToken cancellationToken)
    {
        if (gateways.WithScripts.FirstOrDefault() is not { Kind: var kind, Sources: var sources }) return null;
        await using var scope = scopes.CreateAsyncScope();
        var hasAccount = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<PaymentAccountsDb, bool>(
            db => db.Accounts.AnyAsync(a => a.BrandId == brandId && a.Gateway == kind, cancellationToken), cancellationToken);
        return hasAccount ? sources : null;
    }
}
