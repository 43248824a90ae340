using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

/// <summary>To live readers and to the brand's own servers, a menu that was put back is a menu that changed.</summary>
internal sealed class OnBrandRestored(ITimers timers, IClock clock) : ISubscriber<BrandRestored>
{
    public Task HandleAsync(BrandRestored happened, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return timers.SetAsync(new MenuChanged([], now), "restore", now, cancellationToken);
    }
}
