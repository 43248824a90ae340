using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Is told which public answers callers keep under names of their own, so that a change can be carried to them.</summary>
internal interface IAnswerObserver
{
    /// <summary>Whether the request comes from one of our storefronts, whose names for answers may be believed.</summary>
    bool Trusts(HttpContext http);

    /// <summary>Awaited before the answer is sent; once for each name and each making of the answer.</summary>
    Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken);
}

/// <summary>A public answer on its way to a caller who keeps it.</summary>
/// <param name="Name">The caller's own name: 64 lower-case hex digits.</param>
/// <param name="Version">The tenant's freshness version before the answer was begun.</param>
/// <param name="BodyHash">SHA-256 of the answer, hex.</param>
internal sealed record AnsweredQuery(TenantId Tenant, CachedQuery Query, string Name, IReadOnlyCollection<string> Tags, Instant? NextChange, long Version, string BodyHash);
