using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Counts a new cart of the public before it is made, in a transaction of its own: a flood of them ends.</summary>
internal sealed class CartAdmission(IAttemptLimits attempts, CartLimits limits, ITenantScope scope)
{
    public async Task<Result<Nothing>> StartAsync(string network, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(limits.OfNetwork, $"{scope.Current} {network}", cancellationToken)) return CartErrors.RateLimited;
        return await attempts.TakeAsync(limits.OfBrand, scope.Current.ToString(), cancellationToken) ? Nothing.Value : CartErrors.RateLimited;
    }
}
