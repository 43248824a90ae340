using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>The present brand's account at the gateway that new payments go through.</summary>
internal sealed class BrandAccounts(GatewayList gateways, PaymentAccountsDb db, ITenantScope scope)
{
    /// <summary>Null where diners cannot pay to it now.</summary>
    public async Task<(IPaymentGateway Gateway, string AccountId)?> FindAsync(CancellationToken cancellationToken)
    {
        if (gateways.Current is not { } gateway) return null;
        if (gateway.Kind == PaymentGateway.Simulator) return (gateway, SimulatedAccount.IdOf(scope.Current));
        var brand = scope.Current.Value;
        var id = await db.Accounts.AsNoTracking().Where(a => a.BrandId == brand && a.Gateway == gateway.Kind && a.TakesPayments).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : (gateway, id);
    }
}
