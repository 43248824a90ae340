using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>The brand's page version; its row lock puts a brand's invalidations in one order.</summary>
[StaysAsNow]
internal sealed class PageClock : IBehindTheScenes
{
    public const string Pages = "pages";

    public required string Name { get; init; }

    public long Version { get; set; }
}

/// <summary>An answer that the storefront holds in its data cache.</summary>
[StaysAsNow]
internal sealed class StoredAnswer : IBehindTheScenes
{
    public required string CacheKey { get; init; }

    public required string Request { get; init; }

    public required string Locale { get; init; }

    public required List<string> Tags { get; set; }

    public required string BodyHash { get; set; }

    /// <summary>When the storefront asked for it last.</summary>
    public Instant KeptAt { get; set; }

    public StorefrontAnswer ToAnswer() => new(CacheKey, Request, Locale, Tags, BodyHash, null);
}

/// <summary>A page that the storefront holds, and the answers it was made from.</summary>
[StaysAsNow]
internal sealed class RenderedRoute : IBehindTheScenes
{
    public required string Route { get; init; }

    public required List<string> CacheKeys { get; set; }

    public long Version { get; set; }
}

/// <summary>The newest invalidation of a cache key; pending until every cache was told.</summary>
[StaysAsNow]
internal sealed class Invalidation : IBehindTheScenes
{
    public required string CacheKey { get; init; }

    public long Version { get; set; }

    public Guid ReceiptId { get; set; }

    public bool IsPending { get; set; }
}

/// <summary>What one change replaced.</summary>
[StaysAsNow]
internal sealed class Receipt : IBehindTheScenes
{
    public Guid Id { get; init; }

    public required string Cause { get; init; }

    public Instant CreatedAt { get; init; }

    public int KeysChecked { get; set; }

    public int KeysChanged { get; set; }

    public bool IsDone { get; set; }
}

[StaysAsNow]
internal sealed class ReplacedPage : IBehindTheScenes
{
    public Guid ReceiptId { get; init; }

    public required string Route { get; init; }

    public required string Node { get; init; }

    public Instant InvalidatedAt { get; init; }

    /// <summary>Since when no cache of the node can serve the old page and the new one is kept; null where it is made at the next visit.</summary>
    public Instant? FreshAt { get; set; }
}
