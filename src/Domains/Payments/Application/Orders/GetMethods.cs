using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>At the door always; online where the brand's account at the gateway takes payments.</summary>
internal sealed class GetMethods(BrandAccounts accounts)
{
    private static readonly PaymentMethod[] AtDoor = [PaymentMethod.Cash, PaymentMethod.CardAtDoor];

    public async Task<IReadOnlyList<PaymentMethod>> ExecuteAsync(CancellationToken cancellationToken) =>
        await accounts.FindAsync(cancellationToken) is null ? AtDoor : [PaymentMethod.Online, .. AtDoor];
}
