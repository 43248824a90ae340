using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Pages of the brand may have no entries yet, or other ones than theirs.</summary>
[EventName("content.pages-left.v1")]
internal sealed record PagesLeft : IEvent;

/// <summary>The migration to entries sets the first of these timers. As long as a day finds something, nodes of the release before may be at work, and the next day looks again.</summary>
internal sealed class OnPagesLeft(AdoptPages adopt, ITimers timers, IClock clock) : ISubscriber<PagesLeft>
{
    /// <summary>As the migration writes it.</summary>
    private const string Key = "adopt";

    public async Task HandleAsync(PagesLeft happened, CancellationToken cancellationToken)
    {
        var found = await adopt.ExecuteAsync(cancellationToken) + await adopt.ForgetDeletedAsync(cancellationToken);
        if (found > 0) await timers.SetAsync(happened, Key, clock.GetCurrentInstant() + Duration.FromDays(1), cancellationToken);
    }
}

/// <summary>What comes back may be of a time when pages had no entries.</summary>
internal sealed class OnBrandRestored(AdoptPages adopt) : ISubscriber<BrandRestored>
{
    public Task HandleAsync(BrandRestored happened, CancellationToken cancellationToken) => adopt.ExecuteAsync(cancellationToken);
}
