using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>It is time to look for a domain's proof.</summary>
[EventName("cms.domain-check-due.v1")]
internal sealed record DomainCheckDue(Guid DomainId) : IEvent;

internal static class DomainTimers
{
    /// <summary>Within the present transaction: looks for the proof when it is time.</summary>
    public static Task CheckAsync(this ITimers timers, SiteDomain domain, Instant now, CancellationToken cancellationToken) => domain.NextCheck(now) is { } next
        ? timers.SetAsync(new DomainCheckDue(domain.Id), Key(domain), next, cancellationToken)
        : timers.CancelAsync<DomainCheckDue>(Key(domain), cancellationToken);

    public static Task ForgetAsync(this ITimers timers, SiteDomain domain, CancellationToken cancellationToken) => timers.CancelAsync<DomainCheckDue>(Key(domain), cancellationToken);

    private static string Key(SiteDomain domain) => domain.Id.ToString("N");
}

/// <summary>Looks, and writes down what was found.</summary>
internal sealed class OnDomainCheckDue(LookForProof look) : IOutsideSubscriber<DomainCheckDue>
{
    public async Task HandleAsync(DomainCheckDue happened, CancellationToken cancellationToken) => await look.ExecuteAsync(happened.DomainId, cancellationToken);
}
