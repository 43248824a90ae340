using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>A brand in the registry.</summary>
internal sealed class BrandRow : IPlatformEntity
{
    public Guid Id { get; init; }

    public Slug Slug { get; init; }

    /// <summary>As <see cref="Slug.Folded"/>; computed by the database, so that no way of writing a brand forgets it.</summary>
    public string FoldedSlug { get; private set; } = "";

    /// <summary>From the time when addresses could look alike: an older brand's address looks like this one, and both keep theirs.</summary>
    public bool HasOlderTwin { get; init; }

    public required string Name { get; set; }

    public required string Country { get; init; }

    public required Currency Currency { get; init; }

    public required string TimeZone { get; init; }

    public required List<string> Locales { get; init; }

    public required string DefaultLocale { get; init; }

    public BrandStatus Status { get; set; }

    /// <summary>Where a closing that is taken back leads to; null unless the brand is closing.</summary>
    public BrandStatus? StatusBefore { get; set; }

    /// <summary>When the brand is deleted; null unless it is closing.</summary>
    public Instant? DeletionDueAt { get; set; }

    /// <summary>From this instant on nothing is taken back: the deletion has begun.</summary>
    public Instant? DeletionBegunAt { get; set; }

    public Instant CreatedAt { get; init; }

    public string? ContentHash { get; set; }

    /// <summary>The own domain that the brand's other addresses lead to.</summary>
    public string? PrimaryHost { get; set; }

    /// <summary>Name of the database of its own; null where it lives in the pool.</summary>
    public string? Silo { get; init; }

    /// <summary>How often it has moved between databases.</summary>
    public int Moves { get; init; }

    public Brand ToBrand() => new(new TenantId(Id), Slug, Name, Country, Currency, TimeZone, Locales, DefaultLocale, Status) { ContentHash = ContentHash, PrimaryHost = PrimaryHost, Home = new Residence(Silo, Moves) };
}

/// <summary>
/// Stands in a database that a brand has left and says where it went. It is written in the transaction that ends the brand's stay, so whoever still comes here
/// with an older copy of the registry is sent on.
/// </summary>
internal sealed class DepartureRow : IPlatformEntity
{
    public Guid BrandId { get; init; }

    /// <summary>The silo that it moved to; null for the pool.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Which of its moves that was.</summary>
    public int Moves { get; init; }

    public Instant DepartedAt { get; init; }
}

/// <summary>A host name that belongs to a brand besides its sub-domain.</summary>
internal sealed class DomainRow : IPlatformEntity
{
    public required string Host { get; init; }

    public Guid BrandId { get; init; }
}
