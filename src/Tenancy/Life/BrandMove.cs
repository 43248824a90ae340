using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Tenancy.Life;

/// <summary>A line in the history of a brand's state. Names stay as they were. Read by operators across brands, so it is the platform's.</summary>
internal sealed class BrandMove : IPlatformEntity
{
    public const int ShortestReason = 10;
    public const int LongestReason = 500;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public Instant At { get; init; }

    public BrandStatus From { get; init; }

    public BrandStatus To { get; init; }

    /// <summary>As history rows name authors.</summary>
    public required string Author { get; init; }

    public required string AuthorName { get; init; }

    public required string Reason { get; init; }
}
